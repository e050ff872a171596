import { scenario } from '../context.js';

export default scenario({
  title: 'The subscription of a connection that has ended keeps no event from others',
  shows: ['aio-rpc/disconnect-swallows'],
  profile: 'documented',
  async run({ take, connect, subscriber, channel }) {
    const publisher = await connect();
    for (const [event, how] of [
      [null, 'in order'],
      ['foo', 'in order'],
      [null, 'cut off'],
      ['foo', 'cut off'],
    ] as const) {
      const name = channel();
      const leaving = await subscriber(name, event);
      const staying = await subscriber(name, event === null ? 'foo' : null);
      await leaving.end(how);
      for (let times = 0; times < 2; times++) {
        const published = await publisher.publish(name, 'foo');
        const heard = await staying.hears(published, 'aio-rpc/disconnect-swallows');
        take.holds('aio-rpc/disconnect-swallows', published.sent, heard);
      }
    }
  },
});
