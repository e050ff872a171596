import { scenario } from '../context.js';

const requirement = 'socksync/unsubscribe-group';

export default scenario({
  title: 'An unsubscribe ends its own group and no other',
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(['a', 'b', 'c'], peer);
    const page = view(peer);
    await page.look({ page: 0, page_size: 2 });
    await peer.works();
    peer.unsubscribe('list', 'list');
    const token = take.fresh('value');
    take.holds(requirement, await peer.hears(token, await peer.setVar(token), requirement));
    await page.look({ page: 0, page_size: 2 });
    peer.unsubscribe('var', 'var');
    await owned.reset(['d', 'e']);
    await page.follows(owned, requirement, 'whole');
  },
});
