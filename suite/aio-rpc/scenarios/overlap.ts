import { scenario } from '../context.js';

export default scenario({
  title: 'An event reaches all connections, however differently they are subscribed',
  shows: ['aio-rpc/overlap'],
  profile: 'documented',
  async run({ take, connect, subscriber, channel }) {
    const publisher = await connect();
    for (const events of [
      [null, 'foo'],
      ['foo', null],
    ]) {
      const name = channel();
      const observers = [];
      for (const event of events) observers.push(await subscriber(name, event));
      const published = await publisher.publish(name, 'foo');
      for (const observer of observers) {
        take.holds('aio-rpc/overlap', published.sent, await observer.hears(published, 'aio-rpc/overlap'));
      }
    }
  },
});
