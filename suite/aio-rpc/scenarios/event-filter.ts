import { scenario } from '../context.js';

export default scenario({
  title: 'A subscription that names an event is given that event',
  shows: ['aio-rpc/event-filter'],
  async run({ take, connect, subscriber, channel }) {
    const publisher = await connect();
    for (const event of ['foo', 'Foo', 'a:b', 'a/b', '0', 'with-dash', 'under_score', '__proto__', 'constructor']) {
      const name = channel();
      const observer = await subscriber(name, event);
      const published = await publisher.publish(name, event);
      take.holds('aio-rpc/event-filter', published.sent, await observer.hears(published, 'aio-rpc/event-filter'));
    }
  },
});
