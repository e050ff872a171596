import { scenario } from '../context.js';

export default scenario({
  title: 'A deletion is told to the subscription, with the key under pk',
  shows: ['dcrf/delete-event', 'dcrf/event-once'],
  async run({ things, subscribe, remove, lastFence }) {
    const [watcher, writer] = [await things(), await things()];
    for (const who of [writer, watcher]) {
      const thing = await writer.create();
      const subscription = await subscribe(watcher.peer, thing);
      const removed = await remove(who, thing);
      await subscription.hears(removed);
      // To delete it again is refused, and changes nothing.
      await who.lacks(thing);
      await who.peer.call(who.stream, 'delete', { pk: thing.pk });
      await lastFence(subscription);
      subscription.heardOnce(removed);
    }
  },
});
