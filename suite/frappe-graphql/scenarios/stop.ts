import { scenario } from '../context.js';

export default scenario({
  title: 'A stop is answered with complete, and nothing is told after it',
  shows: ['frappe-graphql/stop', 'frappe-graphql/stop-silent'],
  async run({ take, graphqlWs, subscribe, documents, lastFence }) {
    const requirement = 'frappe-graphql/stop-silent';
    const own = await graphqlWs();
    const subscription = await subscribe(own);
    const created = await documents.create(own);
    await subscription.hears(created);
    const stopped = await own.stops(subscription.id);
    for (const change of [await documents.change(own, created), await documents.create(own)]) {
      subscription.mustNotHear(change, requirement, 'nothing of this for what was stopped');
    }
    await lastFence(own);
    take.holds(requirement, stopped);
  },
});
