import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends an item that a page holds twice once only',
  breaks: ['socksync/list-items'],
  rules: ({ read }) => ({
    read(place, items) {
      const page = read(place, items);
      return page === null
        ? null
        : { ...page, items: [...new Map(page.items.map((item) => [JSON.stringify(item), item])).values()] };
    },
  }),
});
