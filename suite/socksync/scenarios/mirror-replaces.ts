import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/mirror-replaces';

export default scenario({
  title: 'A set_all replaces all that was held',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.mirrors(requirement, letters(3));
    const { owner } = peer;
    const beyond = { func: 'set', ...peer.group('peerList'), index: owner.items.length, value: 'beyond' };
    await peer.refusesFirst('socksync/bad-index-set', [5], beyond);
    await peer.changes('socksync/mirror-list', { func: 'set', index: owner.items.length - 1, value: 'twin' });
    for (const count of [1, 0, 2]) {
      await peer.replaces(requirement, letters(count));
      const held = owner.items.length;
      await peer.refuses(requirement, [5], { func: 'set', ...peer.group('peerList'), index: held, value: 'beyond' });
      if (held === 0) continue;
      take.holds(requirement, await peer.changes(requirement, { func: 'set', index: held - 1, value: 'last' }));
    }
  },
});
