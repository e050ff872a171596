import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { keepsAlive, meant } from '../keepalive.js';

export default scenario({
  title: 'Several keepalives give no more time than the last of them',
  shows: ['frappe-graphql/keepalives-add-nothing'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(1.5),
  async run({ take, socketio, subscribe, time, isUntold }) {
    const [own, writer] = [await socketio(), await socketio('manager')];
    const since = time.now;
    const subscription = await subscribe(own);
    await time.untilAlive(since, 0.5);
    for (let times = 0; times < 4; times++) await keepsAlive(take, own, meant(subscription));
    await time.untilGone(time.now);
    await isUntold('frappe-graphql/keepalives-add-nothing', own, writer, subscription);
  },
});
