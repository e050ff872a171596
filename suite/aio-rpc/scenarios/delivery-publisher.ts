import { scenario } from '../context.js';

export default scenario({
  title: 'A publisher that is subscribed receives its own event',
  shows: ['aio-rpc/delivery-publisher'],
  observes: ['aio-rpc/event-or-response-first'],
  async run({ take, connect, channel }) {
    const peer = await connect();
    for (const event of [null, 'e']) {
      const name = channel();
      await peer.subscribe(name, event);
      const published = await peer.publish(name, 'e');
      const heard = await peer.hears(published, 'aio-rpc/delivery-publisher');
      take.holds('aio-rpc/delivery-publisher', published.sent, heard);
      const response = peer.conversation.received.find((one) => one.index > published.sent.index && one !== heard);
      const first = response !== undefined && response.index < heard.index ? 'response' : 'event';
      take.observe('aio-rpc/event-or-response-first', first, [published.sent, heard]);
    }
  },
});
