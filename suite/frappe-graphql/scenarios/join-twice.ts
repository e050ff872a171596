import { scenario } from '../context.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A socket that has joined a subscription twice is told each event once',
  shows: ['frappe-graphql/join-twice'],
  async run({ socketio, live, documents, lastFence }) {
    const own = await socketio();
    const made = await own.makes(askedFor({}));
    const subscription = await own.joins(made);
    await live(own, subscription);
    await own.joins(made);
    await own.joins(made, (id) => id);
    await own.barrier();
    const change = await documents.create(own);
    await subscription.hears(change, 'frappe-graphql/join-twice');
    await lastFence(own);
    subscription.heardOnce(change, 'frappe-graphql/join-twice');
  },
});
