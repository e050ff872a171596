import { scenario } from '../context.js';
import { directionOf } from '../direction.js';

const requirement = 'socksync/unsubscribe-group';

export default scenario({
  title: 'An unsubscribe of a variable ends nothing of functions, nor of what the other side mirrors',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.works();
    if (take.has('mirror')) await peer.mirrors('socksync/mirror-var');
    const calls = async (blame: string): Promise<void> => {
      const { outer, call } = await peer.called({ token: take.fresh('call') }, blame);
      peer.answer(call, 'value');
      await peer.returned(outer, blame);
    };
    if (take.has('call-peer')) await calls('socksync/peer-call');
    peer.unsubscribe('var');
    await peer.fence(requirement);
    take.holds(requirement, (await peer.calls('setVar', { value: take.fresh('value') }, requirement)).sent);
    if (take.has('call-peer')) await calls(requirement);
    if (take.has('mirror')) {
      await peer.accepts(requirement, { func: 'set', ...peer.group('peerVar'), value: take.fresh('value') });
    }
    // And the other way round: a function that is left takes no variable along.
    if (!take.has('call-peer') || directionOf(take) === 'caller') return;
    await peer.works();
    peer.unsubscribe('peerFn');
    const token = take.fresh('value');
    take.holds(requirement, await peer.hears(token, await peer.setVar(token), requirement));
    await peer.holdsValue(token, requirement);
  },
});
