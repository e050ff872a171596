import { scenario } from '../context.js';
import { onlyOnce } from '../once.js';
import { channelAndEvent } from '../peer.js';

export default scenario({
  title: 'Subscribing twice to the same gives each event once',
  shows: ['aio-rpc/subscribe-twice'],
  observes: ['aio-rpc/subscribe-again'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const publisher = await connect();
    for (const event of [null, 'e']) {
      const name = channel();
      const observer = await subscriber(name, event);
      const again = await observer.call('subscribe', channelAndEvent(name, event));
      take.observe('aio-rpc/subscribe-again', again.kind, [again.sent, again.frame]);
      const published = await publisher.publish(name, 'e');
      const heard = await observer.hears(published);
      onlyOnce(observer, 'aio-rpc/subscribe-twice', published, heard);
      await lastFence(publisher, observer);
      take.holds('aio-rpc/subscribe-twice', published.sent, heard);
    }
  },
});
