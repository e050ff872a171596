import { scenario } from '../context.js';

export default scenario({
  title: 'A custom subscription to all objects is told of creations, changes and deletions, until it is ended',
  shows: [
    'dcrf/custom-subscribe',
    'dcrf/custom-create',
    'dcrf/custom-update',
    'dcrf/custom-delete',
    'dcrf/custom-unsubscribe',
    'dcrf/event-once',
  ],
  locks: { 'all-things': 'exclusive' },
  async run({ take, things, subscribeMany, unsubscribe, change, remove, lastFence }) {
    const [watcher, writer] = [await things(), await things()];
    await writer.create();
    const before = writer.last;
    const all = await subscribeMany(watcher.peer);
    all.mustNotHear(before, 'dcrf/no-event', 'nothing of this: it was there before');
    // All objects are meant, whoever changes them and through whichever stream.
    const others = take.has('id-stream') ? [await things('thingsWithId')] : [];
    for (const who of [writer, watcher, ...others]) {
      const thing = await who.create();
      const created = who.last;
      await all.hears(created, 'dcrf/custom-create');
      const changed = await change(who, thing);
      await all.hears(changed, 'dcrf/custom-update');
      const removed = await remove(who, changed.thing);
      await all.hears(removed, 'dcrf/custom-delete');
      // To delete it again is refused, and changes nothing.
      await who.peer.call(who.stream, 'delete', { pk: thing.pk });
      await lastFence(all);
      for (const one of [created, changed, removed]) all.heardOnce(one);
    }
    await unsubscribe(all);
    const thing = await writer.create();
    const created = writer.last;
    const changed = await change(writer, thing);
    const untold = [created, changed, await remove(writer, changed.thing)];
    for (const one of untold) {
      all.mustNotHear(one, 'dcrf/custom-unsubscribe', 'nothing of this: it was unsubscribed');
    }
    await lastFence(all);
    take.holds('dcrf/custom-unsubscribe', ...untold.map(({ sent }) => sent));
  },
});
