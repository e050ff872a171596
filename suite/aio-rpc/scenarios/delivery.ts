import { scenario } from '../context.js';

export default scenario({
  title: 'An event reaches the subscriber of its channel',
  shows: ['aio-rpc/delivery'],
  async run({ take, connect, subscriber, channel }) {
    const name = channel();
    const observer = await subscriber(name);
    const publisher = await connect();
    for (const event of ['first', 'second', 'first']) {
      const published = await publisher.publish(name, event);
      take.holds('aio-rpc/delivery', published.sent, await observer.hears(published));
    }
  },
});
