import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { is } from '../frames.js';

const requirement = 'socksync/call-once';

export default scenario({
  title: 'A call is answered once',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    for (let times = 0; times < 3; times++) {
      const call = await peer.open('echo', { token: take.fresh('call') });
      const frame = await peer.returned(call);
      const again = (one: typeof frame): boolean =>
        one.index > frame.index && is(one, 'return') && memberOf(one, 'id') === call.id;
      const demand = { requirement, expected: 'one answer to this call' };
      take.forbid(peer.conversation, demand, again, { from: 0, kind: 'twice', about: () => [call.sent, frame] });
    }
    await peer.fence(requirement);
    // Calls are fenced by calls.
    const { sent, frame } = await peer.calls('echo', { token: take.fresh('last') });
    take.holds(requirement, sent, frame);
  },
});
