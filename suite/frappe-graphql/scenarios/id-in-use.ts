import { scenario } from '../context.js';
import { runsMarked } from '../graphql-ws/marked.js';

export default scenario({
  title: 'A start under the id of a running operation stops that one, and starts the new one',
  shows: ['frappe-graphql/id-in-use', 'frappe-graphql/id-in-use-second'],
  async run({ take, graphqlWs, documents, live, lastFence }) {
    const [requirement, started] = ['frappe-graphql/id-in-use', 'frappe-graphql/id-in-use-second'];
    const own = await graphqlWs();
    const id = take.fresh('op');
    const first = runsMarked(own, id);
    await live(own, first.subscription);
    const second = runsMarked(own, id);
    await live(own, second.subscription, started);
    const change = await documents.create(own);
    first.subscription.mustNotHear(change, requirement, 'nothing of this for the operation that was stopped');
    await second.subscription.hears(change, started);
    await lastFence(own);
    take.holds(requirement, first.subscription.made, second.subscription.made, change.sent);
    second.subscription.heardOnce(change);
  },
});
