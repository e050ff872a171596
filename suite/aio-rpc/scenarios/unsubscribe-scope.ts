import { scenario } from '../context.js';
import { carries } from '../frames.js';

export default scenario({
  title: 'An unsubscribe without event ends the subscription without event, and maybe those that name one',
  shows: [],
  observes: ['aio-rpc/unsubscribe-scope'],
  needs: ['publish', 'subscribe'],
  profile: 'documented',
  async run({ take, connect, subscriber, channel, lastFence }) {
    const name = channel();
    const observer = await subscriber(name);
    await observer.subscribe(name, 'kept');
    const publisher = await connect();
    await observer.unsubscribe(name);
    const published = await publisher.publish(name, 'kept');
    await lastFence(publisher, observer);
    const heard = observer.conversation.received.filter((one) => carries(one, published.token));
    take.observe('aio-rpc/unsubscribe-scope', heard.length > 0 ? 'unnamed' : 'channel', [published.sent, ...heard]);
  },
});
