import { scenario } from '../context.js';
import { hardValues } from '../hard-values.js';

const requirement = 'socksync/list-items';

export default scenario({
  title: 'The items of a list arrive as they were set',
  shows: [requirement],
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(['a', 'b', 'c', 'd'], peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: 2 }, owned);
    await subscriber.sees(owned, { do: 'insert', at: 0 });
    await subscriber.sees(owned, { do: 'set', at: 1 });
    for (const value of hardValues) {
      await owned.insert(0, value, requirement);
      await subscriber.follows(owned, requirement, 'by-kind');
      await owned.set(1, [value], requirement);
      await subscriber.follows(owned, requirement, 'by-kind');
    }
    await subscriber.sees(owned, { do: 'reset', count: 3 });
    await owned.reset(hardValues, requirement);
    await subscriber.follows(owned, requirement, 'whole');
    for (const page of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      await subscriber.asks({ page, page_size: 2 }, requirement);
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
