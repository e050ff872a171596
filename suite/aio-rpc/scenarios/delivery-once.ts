import { scenario } from '../context.js';
import { onlyOnce } from '../once.js';

export default scenario({
  title: 'A subscription is given an event once',
  shows: ['aio-rpc/delivery-once'],
  async run(context) {
    const { take, connect, subscriber, channel, lastFence } = context;
    const publisher = await connect();
    for (const event of [null, 'e']) {
      const name = channel();
      const observer = await subscriber(name, event);
      const published = await publisher.publish(name, 'e');
      const heard = await observer.hears(published);
      onlyOnce(observer, 'aio-rpc/delivery-once', published, heard);
      await lastFence(publisher, observer);
      take.holds('aio-rpc/delivery-once', published.sent, heard);
    }
  },
});
