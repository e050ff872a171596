import { isObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { fieldOf } from '../documents.js';
import { doctypes, only } from '../filters.js';
import { at, type Doctype } from '../operation.js';
import { seenIn } from '../subscription.js';
import { eventIn } from '../told.js';

const fields: Readonly<Record<Doctype, readonly string[]>> = {
  User: ['email', 'full_name'],
  ToDo: ['description', 'status'],
};
const selection = `subscription_id name document { ... on User { email full_name } ... on ToDo { description status } }`;

export default scenario({
  title: 'An event carries the fields of the inline fragment on the type of its document, and of no other',
  shows: ['frappe-graphql/selection-inline-fragments', 'frappe-graphql/selection-other-types'],
  needs: ['users'],
  locks: { User: 'exclusive' },
  async run({ take, client, documents, subscribe }) {
    const requirement = 'frappe-graphql/selection-inline-fragments';
    const own = await client('manager');
    for (const doctype of doctypes) {
      await subscribe(own, only(doctype));
      const subscription = await subscribe(own, { selection, ...only(doctype) }, requirement);
      const change = await documents.changeOf(own, doctype);
      const told = await subscription.hears(change, requirement);
      const document = at(eventIn(told), 'document');
      const keys = isObject(document) ? Object.keys(document) : [];
      const frames = [subscription.made, change.sent, told.frame];
      const [wanted, foreign] = [fields[doctype], fields[doctype === 'ToDo' ? 'User' : 'ToDo']];
      const shown = { requirement, expected: `\`${wanted.join('` and `')}\` in the document` };
      const isWhole = wanted.every((key) => keys.includes(key));
      take.check(shown, isWhole && at(document, fieldOf[doctype]) === change.value, seenIn(told), frames);
      const expected = `neither \`${foreign.join('` nor `')}\` in the document, a ${doctype}`;
      const others = { requirement: 'frappe-graphql/selection-other-types', expected };
      take.check(others, !foreign.some((key) => keys.includes(key)), seenIn(told), frames);
    }
  },
});
