import { scenario } from '../context.js';

const requirement = 'socksync/bad-index-unchanged';

export default scenario({
  title: 'A change that was refused for its index leaves the list as it is',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect }) {
    const peer = await connect();
    await peer.mirrors('socksync/mirror-list', ['a', 'b']);
    const held = peer.owner.items.length;
    const place = peer.group('peerList');
    await peer.refusesFirst('socksync/bad-index-set', [5], { func: 'set', ...place, index: held, value: 'beyond' });
    for (const index of [held + 3, held + 1, -1]) {
      const insert = index < 0 ? 'socksync/bad-index-negative' : 'socksync/bad-index-insert';
      await peer.refuses(insert, [5], { func: 'insert', ...place, index, value: 'x' });
      await peer.refuses(requirement, [5], { func: 'set', ...place, index: held, value: 'beyond' });
      const remove = index < 0 ? 'socksync/bad-index-negative' : 'socksync/bad-index-delete';
      await peer.refuses(remove, [5], { func: 'delete', ...place, index });
      const last = { func: 'set', index: held - 1, value: 'still there' } as const;
      take.holds(requirement, await peer.changes(requirement, last));
    }
  },
});
