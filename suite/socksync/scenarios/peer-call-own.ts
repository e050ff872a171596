import { scenario } from '../context.js';
import { is } from '../frames.js';

const requirement = 'socksync/peer-call';

export default scenario({
  title: 'A call goes to the connection that it was made for, and to no other',
  shows: [requirement],
  async run({ take, connect }) {
    const peers = [await connect(), await connect()];
    for (const peer of peers) {
      const { outer, call } = await peer.called({ token: take.fresh('twin') });
      peer.answer(call, 'twin');
      await peer.returned(outer);
    }
    for (const [at, peer] of peers.entries()) {
      const other = peers[1 - at];
      if (other === undefined) continue;
      const from = other.conversation.mark();
      const { outer, call } = await peer.called({ token: take.fresh('call') });
      peer.answer(call, 'value');
      const frame = await peer.returned(outer);
      await other.fence(requirement);
      const came = other.conversation.received.slice(from).find((one) => is(one, 'call'));
      const demand = { requirement, expected: 'no call on another connection' };
      take.check(
        demand,
        came === undefined,
        came?.text ?? '',
        [outer.sent, call, frame, ...(came ? [came] : [])],
        'extra',
      );
    }
  },
});
