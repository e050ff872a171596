import { scenario } from '../context.js';
import { channelAndEvent } from '../peer.js';

export default scenario({
  title: 'After an unsubscribe no event comes, however often the subscription was made',
  shows: ['aio-rpc/unsubscribe-ends'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const publisher = await connect();
    for (const [event, again] of [
      [null, false],
      ['e', false],
      [null, true],
      ['e', true],
    ] as const) {
      const name = channel();
      const observer = await subscriber(name, event);
      // To make it again may be refused: there is one subscription all the same.
      if (again) await observer.call('subscribe', channelAndEvent(name, event));
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
