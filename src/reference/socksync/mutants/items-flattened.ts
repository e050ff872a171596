import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the items of items that are lists',
  breaks: ['socksync/list-items'],
  rules: ({ read }) => ({
    read(place, items) {
      const page = read(place, items);
      return page === null ? null : { ...page, items: page.items.flat() as Json[] };
    },
  }),
});
