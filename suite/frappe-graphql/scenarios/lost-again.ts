import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { isNotFound, keepsAlive, meant } from '../keepalive.js';

export default scenario({
  title: 'A subscription whose keepalives cease is lost',
  shows: ['frappe-graphql/lost-again'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(3.4),
  async run({ take, socketio, documents, subscribe, time, isUntold }) {
    const requirement = 'frappe-graphql/lost-again';
    const [own, writer] = [await socketio(), await socketio('manager')];
    let since = time.now;
    const subscription = await subscribe(own);
    for (const asked of ['frappe-graphql/alive', 'frappe-graphql/renewed']) {
      await time.untilAlive(since);
      await subscription.hears(await documents.create(writer), asked);
      since = time.now;
      await keepsAlive(take, own, meant(subscription));
    }
    await time.untilGone(time.now);
    await isUntold(requirement, own, writer, subscription);
    await isNotFound(take, own, meant(subscription), requirement);
  },
});
