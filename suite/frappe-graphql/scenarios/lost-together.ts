import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { isNotFound, meant } from '../keepalive.js';

export default scenario({
  title: 'Several subscriptions that are due at the same time are all lost',
  shows: ['frappe-graphql/lost-together'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(1),
  async run({ take, socketio, subscribe, time, isUntold }) {
    const requirement = 'frappe-graphql/lost-together';
    const [own, other, writer] = [await socketio(), await socketio('manager'), await socketio('manager')];
    const all = [];
    for (const client of [own, own, other, own]) all.push({ client, subscription: await subscribe(client) });
    await time.untilGone(time.now);
    for (const { client, subscription } of all) {
      await isUntold(requirement, client, writer, subscription);
      await isNotFound(take, client, meant(subscription), requirement);
    }
  },
});
