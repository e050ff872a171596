import { scenario } from '../context.js';

export default scenario({
  title: 'The end of a connection ends nothing of other connections',
  shows: ['aio-rpc/disconnect-others'],
  async run({ take, connect, subscriber, channel }) {
    const name = channel();
    const staying = await subscriber(name);
    const publisher = await connect();
    for (const how of ['in order', 'cut off'] as const) {
      const leaving = await subscriber(name);
      const twin = await publisher.publish(name, 'e');
      await leaving.hears(twin);
      await staying.hears(twin);
      await leaving.end(how);
      await publisher.call('subscribe', { channel: channel() });
      const published = await publisher.publish(name, 'e');
      const heard = await staying.hears(published, 'aio-rpc/disconnect-others');
      take.holds('aio-rpc/disconnect-others', published.sent, heard);
    }
  },
});
