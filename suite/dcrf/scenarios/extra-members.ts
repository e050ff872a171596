import { scenario } from '../context.js';
import { actionOf, isMultiplexed } from '../naming.js';
import { fieldsOf } from '../things.js';

export default scenario({
  title: 'Members that nobody knows change nothing',
  shows: ['dcrf/extra-members'],
  async run({ take, things }) {
    const all = await things();
    const { peer, stream } = all;
    const requirement = 'dcrf/extra-members';
    const thing = await all.create({ counter: 1 });
    const id = take.fresh('request');
    const payload = {
      action: actionOf(take.target, 'retrieve'),
      pk: thing.pk,
      token: '123',
      deep: { a: [1] },
      request_id: id,
    };
    const text = isMultiplexed(take.target) ? { stream: stream.name, payload, token: 'abc' } : payload;
    const sent = peer.conversation.send(JSON.stringify(text));
    const answer = await peer.answerTo({ stream, id, sent }, { requirement, expected: 'a response to this request' });
    peer.accepted(answer, requirement);
    const name = take.fresh('name');
    const data = { ...fieldsOf(stream, { name }), address: '123 Easy St' };
    const updated = await peer.ask(
      stream,
      { action: actionOf(take.target, 'update'), pk: thing.pk, data, token: 'x' },
      requirement,
    );
    peer.accepted(updated, requirement);
    await all.holds({ ...thing, name, counter: counterIn(updated.data, stream.fields.counter) }, requirement);
  },
});

function counterIn(data: unknown, field: string): number {
  return Number((data as Record<string, unknown> | null)?.[field]);
}
