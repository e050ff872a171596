import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells an insertion after a page as one at its end',
  breaks: ['socksync/list-insert-after'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      const end = (place.page + 1) * place.size;
      return change.kind === 'insert' && change.index >= end
        ? [
            { func: 'delete', index: place.size - 1 },
            { func: 'insert', index: place.size - 1, value: change.items[change.index] ?? null },
          ]
        : usual;
    },
  }),
});
