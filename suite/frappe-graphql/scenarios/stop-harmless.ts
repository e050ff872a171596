import { scenario } from '../context.js';
import { isProblem } from '../graphql-ws/messages.js';

export default scenario({
  title: 'A stop of what is not running ends neither the connection nor any operation',
  shows: ['frappe-graphql/stop-harmless'],
  observes: ['frappe-graphql/stop-unknown'],
  async run({ take, graphqlWs, subscribe, documents }) {
    const requirement = 'frappe-graphql/stop-harmless';
    const own = await graphqlWs();
    const { conversation } = own;
    const subscription = await subscribe(own);
    const completed = take.fresh('op');
    const data = await own.works('frappe-graphql/query', completed);
    const demand = { requirement: 'frappe-graphql/start-complete', expected: '`complete` after this' };
    await own.comes(completed, ['complete'], demand, data);
    const stopped = await subscribe(own);
    await own.stops(stopped.id);
    for (const id of [take.fresh('op'), completed, stopped.id]) {
      const sent = own.stop(id);
      await own.works(requirement);
      await own.works(requirement);
      await subscription.hears(await documents.create(own), requirement);
      const errors = conversation.received.slice(conversation.after(sent)).filter(isProblem);
      take.observe('frappe-graphql/stop-unknown', errors.length > 0 ? 'error' : 'silent', [sent, ...errors]);
    }
  },
});
