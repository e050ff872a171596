import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { isNotFound, keepsAlive, meant } from '../keepalive.js';

export default scenario({
  title: 'A subscription whose keepalives cease is lost, however many it had',
  shows: ['frappe-graphql/lost-again', 'frappe-graphql/keepalives-add-nothing'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(2.8),
  async run({ take, socketio, documents, subscribe, time, isUntold }) {
    const [own, writer] = [await socketio(), await socketio('manager')];
    let since = time.now;
    const subscription = await subscribe(own);
    for (let turn = 0; turn < 2; turn++) {
      await time.untilAlive(since);
      await subscription.hears(
        await documents.create(writer),
        turn === 0 ? 'frappe-graphql/alive' : 'frappe-graphql/renewed',
      );
      since = time.now;
      await keepsAlive(take, own, meant(subscription));
    }
    // Several at once are no more than one.
    for (let times = 0; times < 3; times++) await keepsAlive(take, own, meant(subscription));
    await time.untilGone(time.now);
    await isUntold('frappe-graphql/lost-again', own, writer, subscription);
    await isNotFound(take, own, meant(subscription), 'frappe-graphql/lost-again');
    take.holds('frappe-graphql/keepalives-add-nothing', subscription.made);
  },
});
