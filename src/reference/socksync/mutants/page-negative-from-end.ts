import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { readPage } from '../paging.js';

export default mutant<Rules>({
  title: 'Counts a negative page from the end, and says its number',
  breaks: ['socksync/list-get-invalid'],
  profile: 'documented',
  rules: ({ placeAsked }) => ({
    placeAsked(asked, current, list) {
      const { page } = asked;
      if (typeof page !== 'number' || page >= 0) return placeAsked(asked, current, list);
      const { shown, refused } = placeAsked({ ...asked, page: 0 }, current, list);
      const place = { ...shown, page };
      return { shown: place, kept: place, refused };
    },
    read: ({ page, size }, items) =>
      page < 0
        ? { page, page_size: size, total_item_count: items.length, items: items.slice(page * size) }
        : readPage({ page, size }, items),
  }),
});
