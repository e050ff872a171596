import { scenario } from '../context.js';

export default scenario({
  title: 'A subscription without event is given all events of its channel',
  shows: ['aio-rpc/event-all'],
  async run({ take, connect, subscriber, channel }) {
    const name = channel();
    const observer = await subscriber(name);
    // A subscription of its own to one event takes nothing from the one to all.
    await observer.subscribe(name, 'bar');
    const publisher = await connect();
    for (const event of ['foo', 'bar', 'a:b', '0', null, 'foo']) {
      const published = await publisher.publish(name, event);
      take.holds('aio-rpc/event-all', published.sent, await observer.hears(published, 'aio-rpc/event-all'));
    }
  },
});
