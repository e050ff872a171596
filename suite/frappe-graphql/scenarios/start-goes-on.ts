import { scenario } from '../context.js';
import { isOf } from '../graphql-ws/messages.js';

export default scenario({
  title: 'A subscription goes on until it is stopped, whatever else is over meanwhile',
  shows: ['frappe-graphql/start-goes-on'],
  async run({ take, graphqlWs, documents, subscribe, lastFence }) {
    const requirement = 'frappe-graphql/start-goes-on';
    const own = await graphqlWs();
    const subscription = await subscribe(own);
    const { id, made } = subscription;
    let isStopped = false;
    const ends = (frame: typeof made): boolean => !isStopped && isOf(frame, ['complete', 'error'], id);
    const demand = { requirement, expected: 'that it goes on' };
    take.forbid(own.conversation, demand, ends, { from: 0, about: () => [made] });
    for (let turn = 0; turn < 5; turn++) {
      const created = await documents.create(own);
      await subscription.hears(created, requirement);
      await subscription.hears(await documents.change(own, created), requirement);
      await own.works();
    }
    await lastFence(own);
    take.holds(requirement, made);
    isStopped = true;
    await own.stops(id);
  },
});
