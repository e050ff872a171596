import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no new total where an item was deleted',
  breaks: ['socksync/list-count'],
  rules: ({ totals }) => ({ totals: (change, place) => (change.kind === 'delete' ? [] : totals(change, place)) }),
});
