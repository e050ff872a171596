import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends an empty page as one that holds null',
  breaks: ['socksync/list-empty'],
  affects: ['socksync/list-replaced'],
  rules: ({ read }) => ({
    read(place, items) {
      const page = read(place, items);
      if (page === null) return null;
      return page.items.length === 0 && items.length === 0 ? { ...page, items: [null] } : page;
    },
  }),
});
