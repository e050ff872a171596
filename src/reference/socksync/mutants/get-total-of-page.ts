import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the number of items of the page as the total',
  breaks: ['socksync/list-get'],
  affects: ['socksync/list-count', 'socksync/list-items'],
  rules: ({ read }) => ({
    read(place, items) {
      const page = read(place, items);
      if (page === null) return null;
      return { ...page, total_item_count: page.items.length };
    },
  }),
});
