import { scenario } from '../context.js';
import { doctypes, only } from '../filters.js';
import { askedFor } from '../operation.js';
import { seenIn } from '../subscription.js';

export default scenario({
  title: 'The doctypes of a subscription are taken from its variables where the query says so',
  shows: ['frappe-graphql/filter-variables'],
  needs: ['users'],
  locks: { User: 'exclusive' },
  async run({ take, client, documents, subscribe, lastFence }) {
    const requirement = 'frappe-graphql/filter-variables';
    const own = await client('manager');
    for (const doctype of doctypes) {
      const literal = await subscribe(own, only(doctype));
      const asked = { head: '($d: [String!])', args: '(doctypes: $d)', variables: { d: [doctype] }, doctype };
      const subscription = await own.subscribes(askedFor(asked), requirement);
      await own.barrier();
      subscription.mustNotBeRefused(requirement);
      // That the first event comes is judged elsewhere.
      await documents.changeOf(own, doctype);
      const admitted = await documents.changeOf(own, doctype);
      await subscription.hears(admitted, requirement);
      const other = await documents.changeOf(own, doctype === 'ToDo' ? 'User' : 'ToDo');
      await lastFence(own);
      const [twin] = literal.heard(other);
      const expected = `nothing of documents that are no ${doctype}`;
      if (twin !== undefined)
        take.fail(
          { requirement: 'frappe-graphql/filter', expected },
          seenIn(twin),
          [other.sent, twin.frame],
          'absence',
        );
      subscription.mustNotHear(other, requirement, expected);
      take.holds(requirement, admitted.sent, other.sent);
    }
  },
});
