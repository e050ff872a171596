import { scenario } from '../context.js';
import { noErrorsAs } from '../operation.js';

export default scenario({
  title: 'What a subscription is told comes under the name of its field, and with its id',
  shows: ['frappe-graphql/event-name', 'frappe-graphql/event-id'],
  observes: ['frappe-graphql/no-errors'],
  async run({ take, socketio, subscribe, documents }) {
    const own = await socketio();
    const several = [await subscribe(own), await subscribe(own, { alias: 'changed' })];
    const change = await documents.create(own);
    for (const subscription of several) {
      const { frame, payload } = await subscription.hears(change);
      for (const slug of ['event-name', 'event-id']) take.holds(`frappe-graphql/${slug}`, change.sent, frame);
      const reading = noErrorsAs(payload);
      if (reading !== null) take.observe('frappe-graphql/no-errors', reading, [frame]);
    }
  },
});
