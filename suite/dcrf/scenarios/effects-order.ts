import { scenario } from '../context.js';
import { Subscription } from '../subscription.js';
import { fieldsOf } from '../things.js';

export default scenario({
  title: 'Requests that are sent together on one stream take effect in their order',
  shows: ['dcrf/effects-order'],
  async run({ take, things, lastFence }) {
    const all = await things();
    const { peer, stream } = all;
    const requirement = 'dcrf/effects-order';
    const demand = { requirement, expected: 'a response to this request' };
    for (let turn = 0; turn < 3; turn++) {
      let thing = await all.create();
      const id = take.fresh('subscription');
      peer.subscribed.add(id);
      const subscribed = peer.act(stream, 'subscribeInstance', { pk: thing.pk }, id);
      const requests = [];
      for (const counter of [1, 2, 3]) {
        const name = take.fresh('name');
        thing = { pk: thing.pk, name, counter };
        requests.push({ request: peer.act(stream, 'patch', { pk: thing.pk, data: fieldsOf(stream, thing) }), thing });
      }
      const answer = await peer.answerTo(subscribed, demand, { alone: false });
      peer.accepted(answer, 'dcrf/subscribe');
      for (const { request } of requests)
        peer.accepted(await peer.answerTo(request, demand, { alone: false }), 'dcrf/patch');
      await all.holds(thing, requirement);
      const subscription = new Subscription(peer, stream, id, thing.pk, answer);
      for (const { request, thing: then } of requests) {
        await subscription.hears({ kind: 'update', thing: then, sent: request.sent }, requirement);
      }
      await lastFence(subscription);
    }
  },
});
