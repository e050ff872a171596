import { scenario } from '../context.js';

export default scenario({
  title: 'A connection is sent nothing of the subscriptions of others; the same request_id is two subscriptions',
  shows: ['dcrf/event-own-connection', 'dcrf/same-request-id'],
  async run({ take, things, subscribe, change, lastFence }) {
    const [one, other, writer] = [await things(), await things(), await things()];
    const [mine, theirs] = [await writer.create(), await writer.create()];
    const id = take.fresh('subscription');
    const own = await subscribe(one.peer, mine, { id });
    const foreign = await subscribe(other.peer, theirs, { id, requirement: 'dcrf/same-request-id' });
    const idle = await things();
    for (const [heard, deaf, thing] of [
      [own, foreign, mine],
      [foreign, own, theirs],
    ] as const) {
      const changed = await change(writer, thing);
      deaf.mustNotHear(changed, 'dcrf/same-request-id', 'nothing of this: it is another connection’s');
      const demand = {
        requirement: 'dcrf/event-own-connection',
        expected: 'nothing of this: nothing was subscribed here',
      };
      const isIts = (frame: { readonly text: string | null }): boolean =>
        frame.text?.includes(changed.thing.name) === true;
      take.forbid(idle.peer.conversation, demand, isIts, { from: 0, about: () => [changed.sent] });
      await heard.hears(changed, 'dcrf/same-request-id');
    }
    await lastFence(own, foreign);
    await idle.peer.barrier(idle.stream);
    take.holds('dcrf/event-own-connection');
    take.holds('dcrf/same-request-id');
  },
});
