import { scenario } from '../context.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A stop that follows its start without a pause stops the operation',
  shows: ['frappe-graphql/stop-at-once'],
  profile: 'documented',
  async run({ take, graphqlWs, subscribe, documents, lastFence }) {
    const requirement = 'frappe-graphql/stop-at-once';
    const own = await graphqlWs();
    const twin = await subscribe(own);
    const stopped = [0, 1, 2].map(() => {
      const subscription = own.runs(askedFor({}));
      own.stop(subscription.id);
      return subscription;
    });
    await own.barrier();
    const change = await documents.create(own);
    for (const one of stopped) one.mustNotHear(change, requirement, 'nothing of this for what was stopped');
    await twin.hears(change, 'frappe-graphql/stop-only');
    await lastFence(own);
    take.holds(requirement, ...stopped.map(({ made }) => made));
  },
});
