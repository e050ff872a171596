import { scenario } from '../context.js';
import { channelAndEvent } from '../peer.js';

const requirement = 'aio-rpc/unsubscribe-channel';

export default scenario({
  title: 'An unsubscribe ends nothing of other channels, also where it names none',
  shows: [requirement],
  async run({ take, connect, subscriber, channel }) {
    const publisher = await connect();
    for (const event of [null, 'e']) {
      const [leaving, staying] = [channel(), channel()];
      const observer = await subscriber(leaving, event);
      await observer.subscribe(staying, event);
      await observer.hears(await publisher.publish(leaving, 'e'));
      await observer.hears(await publisher.publish(staying, 'e'));
      const unsubscribes = [
        () => observer.unsubscribe(leaving, event),
        () => observer.call('unsubscribe', channelAndEvent(channel(), event)),
        () => observer.call('unsubscribe', event === null ? {} : { event }),
      ];
      for (const unsubscribe of unsubscribes) {
        await unsubscribe();
        const published = await publisher.publish(staying, 'e');
        take.holds(requirement, published.sent, await observer.hears(published, requirement));
      }
    }
  },
});
