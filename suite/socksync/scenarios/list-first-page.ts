import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-first-page';

export default scenario({
  title: 'A get without a page is answered with the first page',
  shows: [requirement],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 2 }, owned);
    const { copy, frames } = await subscriber.asks({ page_size: 2 }, requirement);
    take.check({ requirement, expected: '"page": 0' }, copy.page === 0, frames[1]?.text ?? '', frames);
    await subscriber.stays(owned, requirement, 'whole');
    if (!take.has('list-set')) return;
    // The subscriber looks at it from then on.
    for (const at of [0, 1, 2, 3]) {
      await owned.change({ do: 'set', at }, requirement);
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
