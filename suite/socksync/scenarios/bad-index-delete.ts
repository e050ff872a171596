import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/bad-index-delete';

export default scenario({
  title: 'A delete at an index without an item is refused with code 5',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect();
    await peer.mirrors('socksync/mirror-list', letters(3));
    const { items } = peer.owner;
    while (items.length > 0) {
      for (const index of [items.length, items.length + 1]) {
        await peer.refuses(requirement, [5], { func: 'delete', ...peer.group('peerList'), index });
      }
      await peer.changes('socksync/mirror-list', { func: 'delete', index: items.length - 1 });
    }
    await peer.refuses(requirement, [5], { func: 'delete', ...peer.group('peerList'), index: 0 });
  },
});
