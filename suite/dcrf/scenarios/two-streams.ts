import { scenario } from '../context.js';

export default scenario({
  title: 'Two streams of one connection have subscriptions of their own, under the same request_id too',
  shows: ['dcrf/event-other-stream', 'dcrf/event-once'],
  async run({ take, connect, things, subscribe, unsubscribe, change, lastFence }) {
    const peer = await connect();
    const writer = await things();
    let thing = await writer.create();
    const id = take.fresh('subscription');
    const plain = await subscribe(peer, thing, { id });
    const options = { id, stream: 'thingsWithId', requirement: 'dcrf/event-other-stream' } as const;
    const own = await subscribe(peer, thing, options);
    let changed = await change(writer, thing);
    for (const one of [plain, own])
      await one.hears(changed, one === plain ? 'dcrf/update-event' : 'dcrf/event-other-stream');
    await lastFence(plain, own);
    for (const one of [plain, own]) one.heardOnce(changed);
    await unsubscribe(plain);
    thing = changed.thing;
    changed = await change(writer, thing);
    plain.mustNotHear(changed, 'dcrf/unsubscribe-silent', 'nothing of this: it was unsubscribed');
    await own.hears(changed, 'dcrf/event-other-stream');
    await unsubscribe(own);
    const last = await change(writer, changed.thing);
    own.mustNotHear(last, 'dcrf/unsubscribe-silent', 'nothing of this: it was unsubscribed');
    await lastFence(plain, own);
  },
});
