import type { Json } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { is } from '../frames.js';

const requirement = 'socksync/call-args-type';
const wrong: readonly Json[] = [[], [1], 'x', '', '{"a":1}', 1, 0, true, false];

export default scenario({
  title: 'A call whose arguments are no object is refused with code 8',
  shows: [requirement],
  observes: ['socksync/args-null'],
  profile: 'documented',
  async run({ take, connect }) {
    const peer = await connect();
    for (const args of wrong) {
      await peer.calls('echo', { token: take.fresh('call') });
      const { sent } = await peer.open('echo', args);
      await peer.refusedOrCarriedOut(requirement, [8], sent, (one) => is(one, 'return'));
    }
    const { sent } = await peer.open('echo', null);
    const demand = { requirement, expected: 'a return or an error' };
    const frame = await peer.answeredOrRefused(demand, sent, (one) => is(one, 'return'));
    take.observe('socksync/args-null', is(frame, 'return') ? 'return' : 'error', [sent, frame]);
  },
});
