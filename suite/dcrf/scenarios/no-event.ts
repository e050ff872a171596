import { clip } from '../../../src/base/text.js';
import { scenario } from '../context.js';
import { fieldsOf } from '../things.js';

export default scenario({
  title: 'What changes nothing is not told',
  shows: ['dcrf/no-event', 'dcrf/refused-nothing'],
  observes: ['dcrf/unchanged'],
  async run({ take, things, subscribe, change, lastFence }) {
    const [watcher, writer] = [await things(), await things()];
    let thing = await writer.create({ counter: 2 });
    const subscription = await subscribe(watcher.peer, thing);
    await lastFence(subscription);
    const early = subscription.heard().filter(({ index }) => index > subscription.answer.frame.index);
    const none = { requirement: 'dcrf/no-event', expected: 'no event before anything has changed' };
    if (early.length > 0) take.broken(none, clip(early[0]?.text ?? ''), [subscription.answer.sent, ...early], 'extra');
    const changed = await change(writer, thing);
    thing = changed.thing;
    await subscription.hears(changed);
    await lastFence(subscription);
    const before = subscription.heard().length;
    const { peer, stream } = writer;
    const sent = [];
    for (const data of [
      {},
      fieldsOf(stream, { name: true }),
      fieldsOf(stream, { name: take.fresh('name'), counter: 'seven' }),
    ]) {
      const answer = await peer.call(stream, 'update', { pk: thing.pk, data });
      if (peer.refused(answer, 'dcrf/update-invalid')) sent.push(answer.sent);
    }
    sent.push((await peer.call(stream, 'patch', { pk: thing.pk, data: fieldsOf(stream, { counter: [] }) })).sent);
    await writer.holds(thing, 'dcrf/refused-nothing');
    await writer.list();
    await lastFence(subscription);
    const demand = { requirement: 'dcrf/no-event', expected: 'no event of what was refused, retrieved or listed' };
    const surplus = subscription.heard().slice(before);
    take.check(demand, surplus.length === 0, surplus[0]?.text ?? '', [...sent, ...surplus], 'absence');
    const same = await peer.call(stream, 'patch', { pk: thing.pk, data: {} });
    await lastFence(subscription);
    const told = subscription.heard().slice(before + surplus.length);
    take.observe('dcrf/unchanged', told.length > 0 ? 'told' : 'silent', [same.sent, ...told]);
    await subscription.hears(await change(writer, thing));
  },
});
