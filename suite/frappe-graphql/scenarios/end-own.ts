import { scenario } from '../context.js';

export default scenario({
  title: 'The end of a connection ends no operations of others',
  shows: ['frappe-graphql/end-own'],
  // The end of any connection could be the one that is noticed.
  locks: { subject: 'exclusive' },
  async run({ take, graphqlWs, documents, subscribe }) {
    const requirement = 'frappe-graphql/end-own';
    const [watcher, writer] = [await graphqlWs(), await graphqlWs('manager')];
    const subscription = await subscribe(watcher);
    const ends = {
      terminate: async (own: typeof watcher) => own.terminates(),
      close: async (own: typeof watcher) => own.conversation.close(take.timeoutMs),
      cut: async (own: typeof watcher) => own.conversation.cut('the suite has cut it off'),
    };
    for (const end of Object.values(ends)) {
      // Of the same user, with the same subscription.
      const own = await graphqlWs();
      const alike = await subscribe(own);
      const before = await documents.create(writer);
      await alike.hears(before);
      await subscription.hears(before);
      await end(own);
      await watcher.works(requirement);
      await subscription.hears(await documents.create(writer), requirement);
    }
  },
});
