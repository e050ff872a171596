import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe leaves the subscriptions to other objects alone',
  shows: ['dcrf/unsubscribe-other-objects--upstream'],
  profile: 'upstream',
  async run({ things, subscribe, unsubscribe, change }) {
    const [watcher, writer] = [await things(), await things()];
    let [thing, other] = [await writer.create(), await writer.create()];
    const ended = await subscribe(watcher.peer, thing);
    const apart = await subscribe(watcher.peer, other);
    for (const [one, subscription] of [
      [thing, ended],
      [other, apart],
    ] as const) {
      const changed = await change(writer, one);
      await subscription.hears(changed);
      if (one === other) other = changed.thing;
      else thing = changed.thing;
    }
    await unsubscribe(ended);
    await apart.hears(await change(writer, other), 'dcrf/unsubscribe-other-objects--upstream');
  },
});
