import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/bad-index-set';

export default scenario({
  title: 'A set at an index without an item is refused with code 5',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect();
    for (const count of [2, 1, 0]) {
      await peer.mirrors('socksync/mirror-list', letters(count));
      const held = peer.owner.items.length;
      if (held > 0) await peer.changes('socksync/mirror-list', { func: 'set', index: held - 1, value: 'twin' });
      for (const index of [held, held + 1, 1_000_000]) {
        await peer.refuses(requirement, [5], { func: 'set', ...peer.group('peerList'), index, value: 'x' });
      }
    }
    // Nor on a full page of a longer list.
    const { owner } = peer;
    owner.following = 4;
    await peer.replaces('socksync/mirror-list', letters(owner.pageSize));
    const held = owner.items.length;
    for (const index of [held, held + 3]) {
      await peer.refuses(requirement, [5], { func: 'set', ...peer.group('peerList'), index, value: 'x' });
    }
    await peer.changes('socksync/mirror-list', { func: 'set', index: held - 1, value: 'twin' });
  },
});
