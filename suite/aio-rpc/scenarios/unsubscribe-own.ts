import { scenario } from '../context.js';
import { channelAndEvent } from '../peer.js';

export default scenario({
  title: 'An unsubscribe ends nothing of other connections',
  shows: ['aio-rpc/unsubscribe-own'],
  async run({ take, connect, subscriber, channel }) {
    const publisher = await connect();
    for (const event of [null, 'e']) {
      const name = channel();
      const leaving = await subscriber(name, event);
      const staying = await subscriber(name, event);
      const twin = await publisher.publish(name, 'e');
      await leaving.hears(twin);
      await staying.hears(twin);
      await leaving.unsubscribe(name, event);
      const published = await publisher.publish(name, 'e');
      const heard = await staying.hears(published, 'aio-rpc/unsubscribe-own');
      take.holds('aio-rpc/unsubscribe-own', published.sent, heard);
      // A stranger's unsubscribe is refused or not, and ends nothing either way.
      await publisher.call('unsubscribe', channelAndEvent(name, event));
      const next = await publisher.publish(name, 'e');
      take.holds('aio-rpc/unsubscribe-own', next.sent, await staying.hears(next, 'aio-rpc/unsubscribe-own'));
    }
  },
});
