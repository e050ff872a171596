import { scenario } from '../context.js';

export default scenario({
  title: 'An event reaches each of four subscribers, also beside the publisher',
  shows: ['aio-rpc/delivery-many'],
  async run({ take, subscriber, channel }) {
    const name = channel();
    const peers = [await subscriber(name), await subscriber(name), await subscriber(name), await subscriber(name)];
    const publishers = [peers[0], peers[3]].filter((one) => one !== undefined);
    for (const publisher of publishers) {
      const published = await publisher.publish(name, 'e');
      for (const peer of peers) {
        if (peer === publisher) continue;
        take.holds('aio-rpc/delivery-many', published.sent, await peer.hears(published, 'aio-rpc/delivery-many'));
      }
    }
  },
});
