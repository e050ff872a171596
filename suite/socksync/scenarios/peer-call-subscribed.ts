import { clip } from '../../../src/base/text.js';
import { scenario } from '../context.js';
import { directionOf } from '../direction.js';
import { is } from '../frames.js';

const requirement = 'socksync/peer-call-subscribed';

export default scenario({
  title: 'An endpoint does not call a function before the other side has subscribed to it',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect }) {
    if (directionOf(take) === 'caller') return take.untestable(requirement, 'here the caller subscribes');
    const peer = await connect();
    const early = await peer.open('callPeer', { args: { token: take.fresh('early') } });
    await peer.outcome(early);
    await peer.fence(requirement);
    const came = peer.conversation.received.find((frame) => is(frame, 'call'));
    const demand = { requirement, expected: 'no call before this side has subscribed to the function' };
    if (came !== undefined) take.broken(demand, clip(came.text ?? ''), [early.sent, came], 'extra');
    // Who never calls has shown nothing by not calling.
    const { outer, call } = await peer.called({ token: take.fresh('twin') });
    peer.answer(call, 'twin');
    await peer.returned(outer);
    take.holds(requirement, early.sent);
  },
});
