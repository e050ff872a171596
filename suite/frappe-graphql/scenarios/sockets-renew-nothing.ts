import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';

export default scenario({
  title: 'Joining and leaving renew no subscription, nor does a socket that has joined',
  shows: ['frappe-graphql/sockets-renew-nothing'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(1.8),
  async run({ socketio, subscribe, lostDespite }) {
    const other = await socketio();
    await lostDespite('frappe-graphql/sockets-renew-nothing', async ({ own, subscription }) => {
      await own.joins(subscription);
      await other.joins(subscription);
      // By the time that a later join has taken effect, these have.
      for (const client of [own, other]) await subscribe(client);
      await other.leaves(subscription);
      await subscribe(other);
    });
  },
});
