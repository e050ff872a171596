import { lastSent, scenario } from '../context.js';

export default scenario({
  title: 'A custom subscription to all objects is told of creations, changes and deletions, until it is ended',
  shows: [
    'dcrf/custom-subscribe',
    'dcrf/custom-create',
    'dcrf/custom-update',
    'dcrf/custom-delete',
    'dcrf/custom-unsubscribe',
  ],
  async run({ take, things, subscribeMany, unsubscribe, change, remove, lastFence }) {
    const [watcher, writer] = [await things(), await things()];
    const all = await subscribeMany(watcher.peer);
    for (const who of [writer, watcher]) {
      const thing = await who.create();
      await all.hears({ kind: 'create', thing, sent: lastSent(who.peer) }, 'dcrf/custom-create');
      const changed = await change(who, thing);
      await all.hears(changed, 'dcrf/custom-update');
      await all.hears(await remove(who, changed.thing), 'dcrf/custom-delete');
    }
    await unsubscribe(all, 'dcrf/custom-unsubscribe');
    const thing = await writer.create();
    const created = { kind: 'create' as const, thing, sent: lastSent(writer.peer) };
    const changed = await change(writer, thing);
    const removed = await remove(writer, changed.thing);
    for (const one of [created, changed, removed]) {
      all.mustNotHear(one, 'dcrf/custom-unsubscribe', 'nothing of this: it was unsubscribed');
    }
    await lastFence(all);
    take.holds('dcrf/custom-unsubscribe', removed.sent);
  },
});
