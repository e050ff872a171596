import { scenario } from '../context.js';

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
    }
  },
});
