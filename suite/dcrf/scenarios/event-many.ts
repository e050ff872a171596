import { scenario } from '../context.js';

export default scenario({
  title: 'A change is told on every connection that is subscribed to the object',
  shows: ['dcrf/event-many', 'dcrf/event-once'],
  async run({ things, subscribe, change, remove, lastFence }) {
    const writer = await things();
    let thing = await writer.create();
    const all = [];
    for (let at = 0; at < 4; at++) all.push(await subscribe((await things()).peer, thing));
    for (let turn = 0; turn < 2; turn++) {
      const changed = await change(writer, thing);
      thing = changed.thing;
      for (const one of all) await one.hears(changed, 'dcrf/event-many');
      await lastFence(...all);
      for (const one of all) one.heardOnce(changed);
    }
    const removed = await remove(writer, thing);
    for (const one of all) await one.hears(removed, 'dcrf/event-many');
  },
});
