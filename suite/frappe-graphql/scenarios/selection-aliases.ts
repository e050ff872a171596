import { scenario } from '../context.js';
import { carries } from '../shown.js';

const selection =
  'subscription_id what: doctype who: name event: doctype shown: document { kind: doctype name ... on ToDo { says: description } }';

export default scenario({
  title: 'An event carries each field under its alias, at every level',
  shows: ['frappe-graphql/selection-aliases'],
  async run({ client, documents, subscribe }) {
    const requirement = 'frappe-graphql/selection-aliases';
    const own = await client();
    const subscription = await subscribe(own, { selection }, requirement);
    const change = await documents.create(own);
    const told = await subscription.hears(change, requirement);
    const shown = { requirement, subscription, change, told };
    carries(shown, { what: null, who: change.name, event: null, 'shown.kind': null });
    carries(shown, { 'shown.says': change.value });
  },
});
