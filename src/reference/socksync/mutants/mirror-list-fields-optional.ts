import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes 0 and null for fields that are missing',
  breaks: ['socksync/mirror-list-fields'],
  rules: ({ mirrorsList }) => ({
    mirrorsList: (held, message, limits) =>
      mirrorsList(
        held,
        { page: 0, page_size: 5, total_item_count: held.total, items: [], index: 0, value: null, ...message },
        limits,
      ),
  }),
});
