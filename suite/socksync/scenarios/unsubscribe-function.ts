import { jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { directionOf } from '../direction.js';
import { is } from '../frames.js';

const requirement = 'socksync/unsubscribe-function';

export default scenario({
  title: 'An endpoint does not call a function whose subscription was ended',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect }) {
    if (directionOf(take) === 'caller') return take.untestable(requirement, 'here the caller subscribes');
    for (const func of ['unsubscribe', 'unsubscribe_all'] as const) {
      const peer = await connect();
      const { outer, call } = await peer.called({ token: take.fresh('twin') });
      peer.answer(call, 'twin');
      await peer.returned(outer);
      const sent = func === 'unsubscribe' ? peer.unsubscribe('peerFn') : peer.unsubscribeAll();
      await peer.fence(requirement);
      const args = { token: take.fresh('late') };
      const demand = { requirement, expected: `no call after ${func}` };
      const calls = (frame: typeof sent): boolean => is(frame, 'call') && jsonEqual(memberOf(frame, 'args'), args);
      take.forbid(peer.conversation, demand, calls, { about: () => [sent] });
      const late = await peer.open('callPeer', { args });
      const outcome = await peer.outcome(late);
      await peer.fence(requirement);
      take.holds(requirement, sent, late.sent, ...(outcome === null ? [] : [outcome]));
    }
  },
});
