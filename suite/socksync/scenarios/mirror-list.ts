import { scenario } from '../context.js';

const requirement = 'socksync/mirror-list';

export default scenario({
  title: 'Changes of a list that is mirrored are applied without a word',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.mirrors(requirement, []);
    const { owner } = peer;
    const beyond = async (): Promise<void> => {
      const message = { func: 'set', ...peer.group('peerList'), index: owner.items.length, value: 'beyond' };
      await peer.refuses(requirement, [5], message);
    };
    await peer.refusesFirst('socksync/bad-index-set', [5], {
      func: 'set',
      ...peer.group('peerList'),
      index: 0,
      value: 'beyond',
    });
    const most = Math.min(owner.pageSize, 4);
    while (owner.items.length < most) {
      const held = owner.items.length;
      await peer.changes(requirement, { func: 'insert', index: held % 2 === 0 ? held : 0, value: `new ${held}` });
      take.holds(requirement, await peer.changes(requirement, { func: 'set', index: held, value: `last ${held}` }));
      await beyond();
    }
    while (owner.items.length > 0) {
      const held = owner.items.length;
      await peer.changes(requirement, { func: 'delete', index: held % 2 === 0 ? 0 : held - 1 });
      await beyond();
    }
  },
});
