import { scenario } from '../context.js';

const requirement = 'socksync/bad-index-negative';

export default scenario({
  title: 'A negative index is refused with code 5',
  shows: [requirement],
  profile: 'documented',
  async run({ connect }) {
    const peer = await connect();
    await peer.mirrors('socksync/mirror-list', ['a', 'b']);
    await peer.changes('socksync/mirror-list', { func: 'set', index: 0, value: 'twin' });
    for (const index of [-1, -2, -3]) {
      const place = { ...peer.group('peerList'), index };
      await peer.refuses(requirement, [5], { func: 'set', ...place, value: 'x' });
      await peer.refuses(requirement, [5], { func: 'insert', ...place, value: 'x' });
      await peer.refuses(requirement, [5], { func: 'delete', ...place });
    }
  },
});
