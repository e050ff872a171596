import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the total that was before the change',
  breaks: ['socksync/list-count'],
  affects: ['socksync/list-empty'],
  rules: ({ totals }) => ({
    totals: (change, place) =>
      totals(change, place).map((update) =>
        update.func === 'set_count'
          ? { ...update, total_item_count: update.total_item_count + (change.kind === 'insert' ? -1 : 1) }
          : update,
      ),
  }),
});
