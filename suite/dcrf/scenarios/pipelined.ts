import { isObject, jsonEqual, member } from '../../../src/base/json.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'Requests that are sent together are each answered under their own request_id',
  shows: ['dcrf/pipelined'],
  async run({ take, things }) {
    const all = await things();
    const { peer, stream } = all;
    const made = [await all.create(), await all.create(), await all.create(), await all.create()];
    const sent = made.map((thing) => ({ thing, request: peer.act(stream, 'retrieve', { pk: thing.pk }) }));
    const strange = peer.send(stream, { action: take.fresh('action') });
    for (const { thing, request } of [...sent].reverse()) {
      const demand = { requirement: 'dcrf/pipelined', expected: 'a response to this request' };
      const answer = await peer.answerTo(request, demand, { alone: false });
      const right = isObject(answer.data) && jsonEqual(member(answer.data, stream.pkField), thing.pk);
      take.check({ ...demand, expected: `the object ${JSON.stringify(thing.pk)}` }, right, answer.frame.text ?? '', [
        answer.sent,
        answer.frame,
      ]);
    }
    const demand = { requirement: 'dcrf/pipelined', expected: 'a response to this request' };
    peer.refused(await peer.answerTo(strange, demand, { alone: false }), 'dcrf/unknown-action');
  },
});
