import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';

export default scenario({
  title: 'A subscription without a keepalive lives nearly as long as it may',
  shows: ['frappe-graphql/alive'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(1, false),
  async run({ socketio, documents, subscribe, time }) {
    const [own, writer] = [await socketio(), await socketio('manager')];
    const since = time.now;
    const subscription = await subscribe(own);
    for (const fraction of [0.5, 0.9]) {
      await time.untilAlive(since, fraction);
      await subscription.hears(await documents.create(writer), 'frappe-graphql/alive');
    }
  },
});
