import { scenario } from '../context.js';
import { carries } from '../frames.js';

export default scenario({
  title: 'Several subscriptions of one connection that match are given an event once, or once each',
  shows: [],
  observes: ['aio-rpc/overlap-same-connection'],
  needs: ['publish', 'subscribe'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const name = channel();
    const observer = await subscriber(name);
    await observer.subscribe(name, 'foo');
    const publisher = await connect();
    const published = await publisher.publish(name, 'foo');
    await observer.hears(published);
    await lastFence(publisher, observer);
    const heard = observer.conversation.received.filter((one) => carries(one, published.token));
    take.observe('aio-rpc/overlap-same-connection', heard.length > 1 ? 'each' : 'once', heard);
  },
});
