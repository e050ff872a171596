import { scenario } from '../context.js';

const count = 24;

export default scenario({
  title: 'A connection hears each of its many channels',
  shows: ['aio-rpc/delivery'],
  async run({ take, connect, channel }) {
    const observer = await connect();
    const channels = Array.from({ length: count }, channel);
    for (const name of channels) await observer.subscribe(name);
    const publisher = await connect();
    for (const name of channels) {
      const published = await publisher.publish(name, 'e');
      take.holds('aio-rpc/delivery', published.sent, await observer.hears(published));
    }
  },
});
