import { scenario } from '../context.js';
import { goesOn } from '../graphql-ws/goes-on.js';

export default scenario({
  title: 'A subscription goes on until it is stopped, whatever else is over meanwhile',
  shows: ['frappe-graphql/start-goes-on'],
  async run({ take, graphqlWs, documents, subscribe, lastFence }) {
    const requirement = 'frappe-graphql/start-goes-on';
    const own = await graphqlWs();
    const subscription = await subscribe(own);
    const over = goesOn(subscription, requirement);
    for (let turn = 0; turn < 5; turn++) {
      const created = await documents.create(own);
      await subscription.hears(created, requirement);
      await subscription.hears(await documents.change(own, created), requirement);
      await own.works();
    }
    await lastFence(own);
    take.holds(requirement, subscription.made);
    over();
    await own.stops(subscription.id);
  },
});
