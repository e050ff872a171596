import { scenario } from '../context.js';

export default scenario({
  title: 'A subscription that is made again after its end is given events again',
  shows: ['aio-rpc/resubscribe'],
  async run({ take, connect, subscriber, channel }) {
    const publisher = await connect();
    for (const event of [null, 'e']) {
      const name = channel();
      const observer = await subscriber(name, event);
      await observer.hears(await publisher.publish(name, 'e'));
      for (let round = 0; round < 2; round++) {
        await observer.unsubscribe(name, event);
        await observer.subscribe(name, event);
        const published = await publisher.publish(name, 'e');
        const heard = await observer.hears(published, 'aio-rpc/resubscribe');
        take.holds('aio-rpc/resubscribe', published.sent, heard);
      }
    }
  },
});
