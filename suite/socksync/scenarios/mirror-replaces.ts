import { scenario } from '../context.js';

const requirement = 'socksync/mirror-replaces';

export default scenario({
  title: 'A set_all replaces all that was held',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect({ owned: { list: ['a', 'b', 'c'] } });
    await peer.mirrors(requirement);
    await peer.changes('socksync/mirror-list', { func: 'set', index: 2, value: 'C' });
    const { type, name } = peer.group('peerList');
    for (const items of [['x'], [], ['y', 'z']]) {
      peer.owner.items = [...items];
      peer.owner.sendPage();
      await peer.refuses(requirement, [5], { func: 'set', type, name, index: items.length, value: 'beyond' });
      if (items.length === 0) continue;
      const last = { func: 'set', index: items.length - 1, value: 'last' } as const;
      take.holds(requirement, await peer.changes(requirement, last));
    }
  },
});
