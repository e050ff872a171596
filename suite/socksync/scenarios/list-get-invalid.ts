import { jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { pageOf } from '../copy.js';
import { invalidPages, letters, maxPageSize } from '../lists.js';

const requirement = 'socksync/list-get-invalid';

export default scenario({
  title: 'A page or a page size that is no valid number is refused with code 8, or read as some page',
  shows: [requirement],
  observes: ['socksync/invalid-page'],
  profile: 'documented',
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    for (const asked of invalidPages) {
      await subscriber.look({ page: 1, size: 2 }, owned);
      const answer = await subscriber.tries(asked, requirement);
      if (answer.kind === 'refused') {
        const demand = { requirement, expected: 'error code 8, or a page' };
        take.check(demand, answer.code === 8, answer.frame.text ?? '', [answer.sent, answer.frame]);
        take.observe('socksync/invalid-page', 'error', [answer.sent, answer.frame]);
        continue;
      }
      const { copy, frames } = answer;
      const { page, size } = copy;
      const legal = page >= 0 && size >= 1 && size <= maxPageSize(take);
      const demand = { requirement, expected: 'a page whose `page`, `page_size` and `items` agree, or error code 8' };
      const right = legal && jsonEqual(copy.items, pageOf(owned.full, copy)) && copy.total === owned.full.length;
      take.check(demand, right, frames[1]?.text ?? '', frames);
      if (right) take.observe('socksync/invalid-page', 'page', frames);
    }
  },
});
