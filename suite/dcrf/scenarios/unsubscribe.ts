import { scenario } from '../context.js';

export default scenario({
  title: 'After an unsubscribe nothing more is told',
  shows: ['dcrf/unsubscribe-silent', 'dcrf/subscribe-status--upstream'],
  observes: ['dcrf/unsubscribe-unknown'],
  async run({ take, things, subscribe, unsubscribe, change, remove, lastFence }) {
    const [watcher, writer] = [await things(), await things()];
    let thing = await writer.create();
    const subscription = await subscribe(watcher.peer, thing);
    watcher.peer.hasStatus(subscription.answer, 'dcrf/subscribe-status--upstream', 201);
    const heard = await change(writer, thing);
    thing = heard.thing;
    await subscription.hears(heard);
    watcher.peer.hasStatus(await unsubscribe(subscription), 'dcrf/subscribe-status--upstream', 204);
    const nothing = 'nothing of this: it was unsubscribed';
    const changed = await change(writer, thing);
    subscription.mustNotHear(changed, 'dcrf/unsubscribe-silent', nothing);
    const removed = await remove(writer, changed.thing);
    subscription.mustNotHear(removed, 'dcrf/unsubscribe-silent', nothing);
    await lastFence(subscription);
    take.holds('dcrf/unsubscribe-silent', changed.sent, removed.sent);
    // An id whose subscription has ended is as good as a fresh one.
    let kept = await writer.create();
    for (let turn = 0; turn < 2; turn++) {
      const again = await subscribe(watcher.peer, kept, { id: subscription.id });
      const next = await change(writer, kept);
      kept = next.thing;
      await again.hears(next);
      await lastFence(again);
      again.heardOnce(next);
      await unsubscribe(again);
    }
    const other = await writer.create();
    const ended = await watcher.peer.call(watcher.stream, 'unsubscribeInstance', { pk: other.pk });
    take.observe('dcrf/unsubscribe-unknown', ended.ok ? 'success' : 'error', [ended.sent, ended.frame]);
  },
});
