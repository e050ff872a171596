import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a new total only where the page itself changes',
  breaks: ['socksync/list-insert-after', 'socksync/list-delete-after', 'socksync/list-count'],
  rules: ({ totals, moves }) => ({
    totals: (change, place) =>
      change.kind !== 'replace' && moves(change, place).length === 0 ? [] : totals(change, place),
  }),
});
