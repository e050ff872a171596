import { scenario } from '../context.js';

const requirement = 'socksync/unsubscribe-group';

export default scenario({
  title: 'An unsubscribe ends its own group and no other',
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(['a', 'b', 'c'], peer);
    const page = view(peer);
    await page.look({ page: 0, size: 2 }, owned);
    await page.sees(owned, { do: 'reset', count: 3 });
    await peer.works();
    peer.unsubscribe('list');
    const token = take.fresh('value');
    take.holds(requirement, await peer.hears(token, await peer.setVar(token), requirement));
    await page.look({ page: 0, size: 2 }, owned);
    peer.unsubscribe('var');
    await owned.change({ do: 'reset', count: 2 }, requirement);
    await page.follows(owned, requirement, 'whole');
  },
});
