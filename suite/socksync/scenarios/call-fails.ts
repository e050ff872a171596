import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { is } from '../frames.js';

const requirement = 'socksync/call-fails';

export default scenario({
  title: 'A call of a function that fails is answered with one error, with code 8',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect }) {
    const peer = await connect();
    await peer.calls('echo', { token: take.fresh('call') });
    for (const args of [{}, { token: take.fresh('call') }]) {
      const call = await peer.open('fail', args);
      await peer.refused(requirement, [8], call.sent);
      const demand = { requirement, expected: 'no `return` of a call that failed' };
      const returns = (frame: typeof call.sent): boolean => is(frame, 'return') && memberOf(frame, 'id') === call.id;
      take.forbid(peer.conversation, demand, returns, { from: 0, about: () => [call.sent] });
      await peer.calls('echo', { token: take.fresh('after') });
    }
  },
});
