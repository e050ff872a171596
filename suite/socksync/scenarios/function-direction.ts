import { scenario } from '../context.js';
import { directionOf } from '../direction.js';
import { callable, showsCaller } from '../functions.js';

const requirement = 'socksync/function-direction';

export default scenario({
  title: 'An endpoint subscribes to its functions at the other side, which then may call them',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect }) {
    const peer = await connect();
    const expected = 'that the callee subscribes to its functions at the side that may call them';
    if (directionOf(take) === 'caller') return showsCaller(peer, { requirement, expected });
    for (const piece of callable(take)) {
      const subscribes = peer.subscribesTo(piece);
      const demand = { requirement, expected: `a subscribe of type function to ${JSON.stringify(peer.name(piece))}` };
      const frame = await take.must(peer.conversation, demand, subscribes, { from: 0, about: [] });
      take.holds(requirement, frame);
    }
    await peer.calls('echo', { token: take.fresh('call') });
  },
});
