import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a `delete` too many where an insertion makes a page exactly full',
  breaks: ['socksync/list-insert-fills', 'socksync/list-index'],
  profile: 'documented',
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      const full = change.items.length === (place.page + 1) * place.size;
      return change.kind === 'insert' && full && usual.length === 1
        ? [{ func: 'delete', index: place.size - 1 }, ...usual]
        : usual;
    },
  }),
});
