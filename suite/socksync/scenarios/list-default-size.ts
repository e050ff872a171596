import { scenario } from '../context.js';
import { letters, maxPageSize } from '../lists.js';

const requirement = 'socksync/list-default-size';

export default scenario({
  title: "A get without a page size is answered with a page of the owner's maximum",
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const most = maxPageSize(take);
    const peer = await connect();
    const { list: owned } = await list(letters(2 * most + 1), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: 1 }, owned);
    for (const asked of [{}, { page: 0 }, { page: 1 }]) {
      const { copy, frames } = await subscriber.asks(asked, requirement);
      const demand = { requirement, expected: `"page_size": ${most}, the maximum, and as many items` };
      const right = copy.size === most && copy.items.length === most;
      take.check(demand, right, frames[1]?.text ?? '', frames);
      await subscriber.stays(owned, requirement, 'whole');
    }
    // It is the maximum, however few items there are.
    await subscriber.look({ page: 0, size: 1 }, owned);
    await owned.change({ do: 'reset', count: 2 }, requirement);
    await subscriber.stays(owned, requirement, 'whole');
    const { copy, frames } = await subscriber.asks({}, requirement);
    const demand = { requirement, expected: `"page_size": ${most}, the maximum` };
    take.check(demand, copy.size === most, frames[1]?.text ?? '', frames);
  },
});
