import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a page size of 0 with all items',
  breaks: ['socksync/list-get-invalid'],
  profile: 'documented',
  rules: ({ placeAsked, read }) => ({
    placeAsked(asked, current, list) {
      const place = { page: 0, size: 0 };
      return asked.size === 0 ? { shown: place, kept: current, refused: false } : placeAsked(asked, current, list);
    },
    read: (place, items) =>
      place.size === 0
        ? { page: 0, page_size: 0, total_item_count: items.length, items: [...items] }
        : read(place, items),
  }),
});
