import { scenario } from '../context.js';

const requirement = 'socksync/bad-index-set';

export default scenario({
  title: 'A set at an index without an item is refused with code 5',
  shows: [requirement],
  async run({ connect }) {
    for (const list of [['a', 'b'], ['a'], []]) {
      const peer = await connect({ owned: { list } });
      await peer.mirrors('socksync/mirror-list');
      const last = list.length - 1;
      if (last >= 0) await peer.changes('socksync/mirror-list', { func: 'set', index: last, value: 'twin' });
      for (const index of [list.length, list.length + 1, 1_000_000]) {
        await peer.refuses(requirement, [5], { func: 'set', ...peer.group('peerList'), index, value: 'x' });
      }
    }
  },
});
