import { scenario } from '../context.js';

const requirement = 'socksync/bad-index-delete';

export default scenario({
  title: 'A delete at an index without an item is refused with code 5',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect({ owned: { list: ['a', 'b', 'c'] } });
    await peer.mirrors('socksync/mirror-list');
    for (let held = 3; held > 0; held--) {
      for (const index of [held, held + 1]) {
        await peer.refuses(requirement, [5], { func: 'delete', ...peer.group('peerList'), index });
      }
      await peer.changes('socksync/mirror-list', { func: 'delete', index: held - 1 });
    }
    await peer.refuses(requirement, [5], { func: 'delete', ...peer.group('peerList'), index: 0 });
  },
});
