import { scenario } from '../context.js';

export default scenario({
  title: 'Subscribing, publishing and unsubscribing succeed',
  shows: ['aio-rpc/subscribe', 'aio-rpc/publish', 'aio-rpc/unsubscribe'],
  async run({ take, connect, channel }) {
    const subscriber = await connect();
    const publisher = await connect();
    for (const event of [null, 'named']) {
      const name = channel();
      const subscribed = await subscriber.subscribe(name, event);
      take.holds('aio-rpc/subscribe', subscribed.sent, subscribed.frame);
      for (const data of [{ some: 'object' }, 'a string']) {
        const payload = event === null ? { channel: name, data } : { channel: name, event, data };
        const published = await publisher.accepts('aio-rpc/publish', 'publish', payload);
        take.holds('aio-rpc/publish', published.sent, published.frame);
      }
      const unsubscribed = await subscriber.unsubscribe(name, event);
      take.holds('aio-rpc/unsubscribe', unsubscribed.sent, unsubscribed.frame);
    }
  },
});
