import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe ends one subscription, and none beside it',
  shows: ['dcrf/unsubscribe-only'],
  profile: 'documented',
  async run({ things, subscribe, unsubscribe, change, lastFence }) {
    const [watcher, writer] = [await things(), await things()];
    let [thing, other] = [await writer.create(), await writer.create()];
    const [first, second, third] = [
      await subscribe(watcher.peer, thing),
      await subscribe(watcher.peer, thing),
      await subscribe(watcher.peer, thing),
    ];
    const apart = await subscribe(watcher.peer, other);
    const heard = await change(writer, thing);
    thing = heard.thing;
    for (const one of [first, second, third]) await one.hears(heard);
    let left = [first, second, third];
    for (const ended of [second, first]) {
      await unsubscribe(ended);
      left = left.filter((one) => one !== ended);
      const changed = await change(writer, thing);
      thing = changed.thing;
      ended.mustNotHear(changed, 'dcrf/unsubscribe-silent', 'nothing of this: it was unsubscribed');
      for (const one of left) await one.hears(changed, 'dcrf/unsubscribe-only');
      const elsewhere = await change(writer, other);
      other = elsewhere.thing;
      await apart.hears(elsewhere, 'dcrf/unsubscribe-only');
    }
    await lastFence(third, apart);
  },
});
