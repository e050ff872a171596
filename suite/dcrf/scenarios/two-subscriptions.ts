import { scenario } from '../context.js';

export default scenario({
  title: 'Two subscriptions of a connection to one object are each told, under their own request_id',
  shows: ['dcrf/two-subscriptions', 'dcrf/event-once'],
  observes: ['dcrf/subscribe-again'],
  async run({ take, things, subscribe, change, remove, lastFence }) {
    const [watcher, writer] = [await things(), await things()];
    let thing = await writer.create();
    const both = [await subscribe(watcher.peer, thing), await subscribe(watcher.peer, thing)];
    const changed = await change(writer, thing);
    thing = changed.thing;
    for (const one of both) await one.hears(changed, 'dcrf/two-subscriptions');
    await lastFence(...both);
    for (const one of both) one.heardOnce(changed);
    const [first] = both;
    if (first === undefined) return;
    const again = await watcher.peer.call(watcher.stream, 'subscribeInstance', { pk: thing.pk }, { id: first.id });
    const next = await change(writer, thing);
    thing = next.thing;
    for (const one of both) await one.hears(next, 'dcrf/two-subscriptions');
    await lastFence(...both);
    const times = first.heard(next).length;
    take.observe('dcrf/subscribe-again', again.ok ? (times > 1 ? 'two' : 'one') : 'refused', [again.sent, again.frame]);
    const removed = await remove(writer, thing);
    for (const one of both) await one.hears(removed, 'dcrf/two-subscriptions');
  },
});
