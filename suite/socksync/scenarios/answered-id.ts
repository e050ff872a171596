import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { is } from '../frames.js';

const requirement = 'socksync/answered-id';

export default scenario({
  title: 'A second return for a call has no effect',
  shows: [requirement],
  observes: ['socksync/answered-id-answer'],
  async run({ take, connect }) {
    const peer = await connect();
    const { outer, call } = await peer.called({ token: take.fresh('twin') });
    peer.answer(call, 'first');
    const first = await peer.returned(outer);
    const demand = { requirement, expected: 'one return of the call that it was made for' };
    const again = (frame: typeof first): boolean =>
      frame.index > first.index && is(frame, 'return') && memberOf(frame, 'id') === outer.id;
    take.forbid(peer.conversation, demand, again, { from: 0, kind: 'twice', about: () => [outer.sent, call, first] });
    const message = { func: 'return', ...peer.group('peerFn'), id: memberOf(call, 'id') ?? null, value: 'second' };
    const refusal = await peer.refusesOrIgnores(requirement, [6], message);
    const frames = refusal === null ? [call] : [refusal.sent, refusal.frame];
    take.observe('socksync/answered-id-answer', refusal === null ? 'silent' : 'error', frames);
    const next = await peer.called({ token: take.fresh('next') });
    peer.answer(next.call, 'next');
    const frame = await peer.returned(next.outer);
    take.check({ requirement, expected: '"value": "next"' }, memberOf(frame, 'value') === 'next', frame.text ?? '', [
      frame,
    ]);
  },
});
