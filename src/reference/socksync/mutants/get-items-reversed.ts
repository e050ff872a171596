import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` with the items last to first',
  breaks: ['socksync/list-get'],
  rules: ({ read }) => ({
    read(place, items) {
      const page = read(place, items);
      if (page === null) return null;
      return { ...page, items: [...page.items].reverse() };
    },
  }),
});
