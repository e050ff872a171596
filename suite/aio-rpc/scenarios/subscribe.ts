import { scenario } from '../context.js';
import { carries } from '../frames.js';
import { channelAndEvent } from '../peer.js';

export default scenario({
  title: 'Subscribing, publishing and unsubscribing succeed, and do what they say',
  shows: ['aio-rpc/subscribe', 'aio-rpc/publish', 'aio-rpc/unsubscribe'],
  async run({ take, connect, listen, channel, lastFence }) {
    const observer = await listen();
    const publisher = await connect();
    for (const event of [null, 'named']) {
      const name = channel();
      const subscribed = await observer.subscribe(name, event);
      for (const form of ['object', 'string']) {
        const token = take.fresh('token');
        const payload = { ...channelAndEvent(name, event), data: form === 'object' ? { token } : token };
        const { sent, frame } = await publisher.accepts('aio-rpc/publish', 'publish', payload);
        const heard = await observer.hears({ channel: name, event, token, sent });
        take.holds('aio-rpc/subscribe', subscribed.sent, subscribed.frame, heard);
        take.holds('aio-rpc/publish', sent, frame, heard);
      }
      const { sent, frame } = await observer.unsubscribe(name, event);
      const { token } = await publisher.publish(name, event);
      await lastFence(publisher, observer);
      const heard = observer.conversation.received.some((one) => carries(one, token));
      if (!heard) take.holds('aio-rpc/unsubscribe', sent, frame);
      else take.inconclusive('aio-rpc/unsubscribe', 'it was answered with a success that ended nothing');
    }
  },
});
