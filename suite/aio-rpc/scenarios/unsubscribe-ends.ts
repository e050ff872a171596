import { scenario } from '../context.js';

export default scenario({
  title: 'After an unsubscribe no event comes',
  shows: ['aio-rpc/unsubscribe-ends'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const publisher = await connect();
    for (const event of [null, 'e']) {
      const name = channel();
      const observer = await subscriber(name, event);
      const witness = await subscriber(name, event);
      const twin = await publisher.publish(name, 'e');
      await observer.hears(twin);
      await observer.unsubscribe(name, event);
      const token = take.fresh('token');
      observer.mustNotHear('aio-rpc/unsubscribe-ends', 'no event after the unsubscribe', token);
      const published = await publisher.publish(name, 'e', token);
      await witness.hears(published, 'aio-rpc/unsubscribe-own');
      await lastFence(publisher, observer);
      take.holds('aio-rpc/unsubscribe-ends', published.sent);
    }
  },
});
