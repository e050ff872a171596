import { scenario } from '../context.js';
import { doctypes, only } from '../filters.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A subscription to one doctype is told of its documents, and not of others',
  shows: ['frappe-graphql/filter'],
  needs: ['users'],
  locks: { User: 'exclusive' },
  async run({ take, client, documents, lastFence }) {
    const requirement = 'frappe-graphql/filter';
    const own = await client('manager');
    for (const doctype of doctypes) {
      const subscription = await own.subscribes(askedFor(only(doctype)));
      await own.barrier();
      subscription.mustNotBeRefused('frappe-graphql/event');
      // That the first event comes is judged elsewhere.
      await documents.changeOf(own, doctype);
      const admitted = await documents.changeOf(own, doctype);
      const other = await documents.changeOf(own, doctype === 'ToDo' ? 'User' : 'ToDo');
      await subscription.hearsEither(admitted, other);
      subscription.mustNotHear(other, requirement, `nothing of documents that are no ${doctype}`);
      if (subscription.heard(other).length > 0) return;
      await subscription.hears(admitted);
      await lastFence(own);
      take.holds(requirement, admitted.sent, other.sent);
    }
  },
});
