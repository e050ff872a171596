import { scenario } from '../context.js';
import { onlyOnce } from '../once.js';

export default scenario({
  title: 'A subscription is given an event once, also where the publisher holds it',
  shows: ['aio-rpc/delivery-once'],
  async run(context) {
    const { take, connect, subscriber, channel, lastFence } = context;
    const stranger = await connect();
    for (const [event, own] of [
      [null, false],
      ['e', false],
      [null, true],
    ] as const) {
      const name = channel();
      const observer = await subscriber(name, event);
      const publisher = own ? observer : stranger;
      const published = await publisher.publish(name, 'e');
      const heard = await observer.hears(published, own ? 'aio-rpc/delivery-publisher' : 'aio-rpc/delivery');
      onlyOnce(observer, 'aio-rpc/delivery-once', published, heard);
      await lastFence(publisher, observer);
      take.holds('aio-rpc/delivery-once', published.sent, heard);
    }
  },
});
