import { randomUUID } from 'node:crypto';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

const requirement = 'socksync/bad-id';

export default scenario({
  title: 'A return of a call that was never made is refused with code 6',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    const { outer, call } = await peer.called({ token: take.fresh('twin') });
    const returns = { func: 'return', ...peer.group('peerFn'), value: 'not asked for' };
    await peer.refuses(requirement, [6], { ...returns, id: randomUUID() });
    peer.answer(call, 'asked for');
    await peer.returned(outer, requirement);
    await peer.refuses(requirement, [6], { ...returns, id: take.fresh('never') });
    // Nor is that of a call on another connection, which stays open.
    const other = await connect();
    const { outer: theirs, call: made } = await other.called({ token: take.fresh('other') });
    await peer.refuses(requirement, [6], { ...returns, id: memberOf(made, 'id') ?? null });
    other.answer(made, 'theirs');
    const answer = await other.returned(theirs, requirement);
    const own = { requirement, expected: '"value": "theirs"' };
    take.check(own, memberOf(answer, 'value') === 'theirs', answer.text ?? '', [theirs.sent, made, answer]);
    // The id of a call in the other direction is none of its own.
    await peer.refuses(requirement, [6], { ...returns, id: outer.id });
  },
});
