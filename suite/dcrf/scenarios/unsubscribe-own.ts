import { scenario } from '../context.js';

export default scenario({
  title: 'An unsubscribe leaves the subscriptions of other connections alone, whatever their request_id',
  shows: ['dcrf/unsubscribe-own'],
  async run({ take, things, subscribe, unsubscribe, change, lastFence }) {
    const [one, other, writer] = [await things(), await things(), await things()];
    let thing = await writer.create();
    const id = take.fresh('subscription');
    const own = await subscribe(one.peer, thing, { id });
    const same = await subscribe(other.peer, thing, { id, requirement: 'dcrf/same-request-id' });
    const heard = await change(writer, thing);
    thing = heard.thing;
    for (const subscription of [own, same]) await subscription.hears(heard);
    await unsubscribe(own);
    await one.peer.call(one.stream, 'unsubscribeInstance', { pk: thing.pk });
    const changed = await change(writer, thing);
    own.mustNotHear(changed, 'dcrf/unsubscribe-silent', 'nothing of this: it was unsubscribed');
    await same.hears(changed, 'dcrf/unsubscribe-own');
    await lastFence(own, same);
  },
});
