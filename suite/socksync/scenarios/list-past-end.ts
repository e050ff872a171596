import { jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { pageOf } from '../copy.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-past-end';

export default scenario({
  title: 'A page past the end has no items, or is the last page',
  shows: [requirement],
  observes: ['socksync/past-end'],
  profile: 'documented',
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: 3 }, owned);
    for (const count of [7, 6, 0]) {
      await owned.reset(letters(count).map((letter) => `${letter} of ${count}`));
      await subscriber.follows(owned, 'socksync/list-replaced');
      for (const page of [3, 9]) {
        const { copy, frames } = await subscriber.asks({ page, page_size: 3 }, requirement);
        const last = Math.max(0, Math.ceil(count / 3) - 1);
        const expected = `page ${page} without items, or page ${last} with its items`;
        const agree = jsonEqual(copy.items, pageOf(owned.full, copy)) && [page, last].includes(copy.page);
        const right = agree && copy.size >= 1 && copy.size <= 3 && copy.total === count;
        take.check({ requirement, expected }, right, frames[1]?.text ?? '', frames);
        if (right) take.observe('socksync/past-end', copy.page === page ? 'empty' : 'last-page', frames);
      }
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
