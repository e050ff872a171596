import { scenario } from '../context.js';
import type { ActionKey } from '../naming.js';
import { fieldsOf } from '../things.js';

export default scenario({
  title: 'Requests that are sent together on one stream take effect in their order',
  shows: ['dcrf/effects-order'],
  async run({ take, things, subscribing, lastFence }) {
    const requirement = 'dcrf/effects-order';
    const all = await things();
    const { peer, stream } = all;
    for (let turn = 0; turn < 3; turn++) {
      let thing = await all.create();
      const pending = subscribing(peer, thing);
      const changes = [];
      for (const [at, action] of actions.entries()) {
        thing = { pk: thing.pk, name: take.fresh('name'), counter: at + 1 };
        const request = peer.act(stream, action, { pk: thing.pk, data: fieldsOf(stream, thing) });
        changes.push({ request, change: all.note('update', thing, request.sent) });
      }
      const subscription = await pending.accepted(false);
      for (const { request } of changes) {
        peer.mustSucceed(await peer.answerTo(request, answered, { alone: false }), requirement);
      }
      await all.holds(thing, requirement);
      for (const { change } of changes) await subscription.hears(change, requirement);
      await lastFence(subscription);
      // What is changed and deleted at once was there to be changed, and is gone.
      const last = [...actions, 'delete' as const].map((action) =>
        peer.act(stream, action, { pk: thing.pk, data: fieldsOf(stream, thing) }),
      );
      for (const request of last) {
        const answer = await peer.answerTo(request, answered, { alone: false });
        peer.mustSucceed(answer, request === last.at(-1) ? 'dcrf/delete' : requirement);
      }
      await all.lacks(thing);
    }
  },
});

const answered = { requirement: 'dcrf/pipelined', expected: 'a response to this request' };

const actions: readonly ActionKey[] = ['update', 'patch', 'update', 'patch'];
