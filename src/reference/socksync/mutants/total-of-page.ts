import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the number of items of the page as the new total',
  breaks: ['socksync/list-count'],
  rules: ({ totals }) => ({
    totals: (change, { page, size }) =>
      totals(change, { page, size }).map((update) =>
        update.func === 'set_count'
          ? { ...update, total_item_count: Math.min(Math.max(change.items.length - page * size, 0), size) }
          : update,
      ),
  }),
});
