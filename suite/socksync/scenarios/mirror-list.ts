import { scenario } from '../context.js';

const requirement = 'socksync/mirror-list';

export default scenario({
  title: 'Changes of a list that is mirrored are applied without a word',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect({ owned: { list: ['a', 'b'] } });
    await peer.mirrors(requirement);
    const { type, name } = peer.group('peerList');
    const fails = { func: 'set', type, name, value: 'x' };
    await peer.changes(requirement, { func: 'insert', index: 2, value: 'c' });
    take.holds(requirement, await peer.changes(requirement, { func: 'set', index: 2, value: 'C' }));
    await peer.changes(requirement, { func: 'insert', index: 0, value: 'first' });
    take.holds(requirement, await peer.changes(requirement, { func: 'set', index: 3, value: 'CC' }));
    await peer.refuses(requirement, [5], { ...fails, index: 4 });
    await peer.changes(requirement, { func: 'delete', index: 0 });
    await peer.refuses(requirement, [5], { ...fails, index: 3 });
    await peer.changes(requirement, { func: 'delete', index: 2 });
    await peer.refuses(requirement, [5], { ...fails, index: 2 });
    take.holds(requirement, await peer.changes(requirement, { func: 'set', index: 1, value: 'B' }));
  },
});
