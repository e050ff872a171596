import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes the number of items for a total that is missing',
  breaks: ['socksync/mirror-list-fields'],
  rules: ({ mirrorsList }) => ({
    mirrorsList: (held, message, limits) => mirrorsList(held, { total_item_count: held.total, ...message }, limits),
  }),
});
