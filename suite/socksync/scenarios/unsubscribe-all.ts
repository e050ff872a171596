import { scenario } from '../context.js';
import { isListUpdate } from '../frames.js';

const requirement = 'socksync/unsubscribe-all';

export default scenario({
  title: 'After an unsubscribe_all nothing is sent any more, and nothing is told',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(['a', 'b', 'c'], peer);
    if (take.has('mirror')) await peer.mirrors('socksync/mirror-var');
    await peer.isStranger();
    await view(peer).look({ page: 0, size: 2 }, owned);
    await peer.works();
    const sent = await peer.leavesAll(requirement);
    const token = take.fresh('value');
    const demand = { requirement, expected: 'nothing after unsubscribe_all' };
    const forbidden = (frame: typeof sent): boolean =>
      peer.tells(frame, token) || isListUpdate(frame, peer.name('list'));
    take.forbid(peer.conversation, demand, forbidden, { about: () => [sent] });
    if (take.has('mirror')) {
      // What the subject subscribed to is its own.
      await peer.accepts(requirement, { func: 'set', ...peer.group('peerVar'), value: token });
    }
    await peer.calls('setVar', { value: token }, requirement);
    await owned.insert(0, 'new');
    await take.settle();
    for (const piece of ['var', 'list'] as const) {
      const { type, name } = peer.group(piece);
      await peer.refuses(requirement, [1], { func: 'get', type, name });
    }
  },
});
