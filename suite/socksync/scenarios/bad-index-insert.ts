import { scenario } from '../context.js';

const requirement = 'socksync/bad-index-insert';

export default scenario({
  title: 'An insert beyond the end is refused with code 5, and one at the end is not',
  shows: [requirement],
  profile: 'documented',
  async run({ connect }) {
    const peer = await connect();
    await peer.mirrors('socksync/mirror-list', []);
    const { owner } = peer;
    const most = Math.min(owner.pageSize, 3);
    for (let held = 0; held < most; held++) {
      for (const index of [held + 1, held + 7]) {
        await peer.refuses(requirement, [5], { func: 'insert', ...peer.group('peerList'), index, value: 'x' });
      }
      await peer.changes('socksync/mirror-list', { func: 'insert', index: held, value: 'at the end' });
    }
  },
});
