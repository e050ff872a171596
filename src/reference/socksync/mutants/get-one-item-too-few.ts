import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the last item out of a full page',
  breaks: ['socksync/list-get'],
  rules: ({ read }) => ({
    read(place, items) {
      const page = read(place, items);
      if (page === null) return null;
      return { ...page, items: page.items.slice(0, place.size - 1) };
    },
  }),
});
