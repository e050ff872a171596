import { scenario } from '../context.js';

const requirement = 'socksync/bad-index-unchanged';

export default scenario({
  title: 'A change that was refused for its index leaves the list as it is',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect({ owned: { list: ['a', 'b'] } });
    await peer.mirrors('socksync/mirror-list');
    const place = peer.group('peerList');
    for (const index of [5, 3, -1]) {
      await peer.refuses('socksync/bad-index-insert', [5], { func: 'insert', ...place, index, value: 'x' });
      await peer.refuses(requirement, [5], { func: 'set', ...place, index: 2, value: 'beyond' });
      await peer.refuses('socksync/bad-index-delete', [5], { func: 'delete', ...place, index });
      take.holds(requirement, await peer.changes(requirement, { func: 'set', index: 1, value: 'still there' }));
    }
  },
});
