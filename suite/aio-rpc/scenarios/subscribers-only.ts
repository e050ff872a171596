import { scenario } from '../context.js';

export default scenario({
  title: 'An event does not reach a connection that is not subscribed to its channel, or was not yet',
  shows: ['aio-rpc/subscribers-only'],
  async run({ take, connect, listen, subscriber, channel, lastFence }) {
    const name = channel();
    const observer = await subscriber(name);
    const strangers = [await listen(), await subscriber(channel()), await subscriber(channel(), 'e')];
    const publisher = await connect();
    const token = take.fresh('token');
    for (const stranger of strangers) {
      stranger.mustNotHear('aio-rpc/subscribers-only', 'no event of a channel that was not subscribed to', token);
    }
    const published = await publisher.publish(name, 'e', token);
    await observer.hears(published);
    await lastFence(publisher, ...strangers);
    const late = await listen();
    late.mustNotHear('aio-rpc/subscribers-only', 'no event of before the subscribe', token);
    await late.subscribe(name);
    await late.hears(await publisher.publish(name, 'e'));
    await lastFence(publisher, late);
    take.holds('aio-rpc/subscribers-only', published.sent);
  },
});
