import { scenario } from '../context.js';
import { letters, maxPageSize } from '../lists.js';

const requirement = 'socksync/list-size-cap';

export default scenario({
  title: 'A page is never larger than the maximum',
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const most = maxPageSize(take);
    const peer = await connect();
    const { list: owned } = await list(letters(2 * most + 2), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: most }, owned);
    for (const [page, size] of [
      [0, most + 1],
      [1, most + 1],
      [0, 10 * most],
      [0, 1_000_000_000],
    ] as const) {
      const { copy, frames } = await subscriber.asks({ page, page_size: size }, requirement);
      const demand = { requirement, expected: `"page_size": ${most}, the maximum, and as many items` };
      take.check(demand, copy.size === most && copy.items.length === most, frames[1]?.text ?? '', frames);
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
