import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` with all items',
  breaks: ['socksync/list-get'],
  affects: ['socksync/list-past-end', 'socksync/list-items'],
  rules: ({ read }) => ({
    read(place, items) {
      const page = read(place, items);
      if (page === null) return null;
      return { ...page, items: [...items] };
    },
  }),
});
