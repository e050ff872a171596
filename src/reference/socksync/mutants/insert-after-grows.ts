import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Adds to a full page what is inserted after it',
  breaks: ['socksync/list-insert-after'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      const end = (place.page + 1) * place.size;
      return change.kind === 'insert' && change.index >= end
        ? [{ func: 'insert', index: place.size, value: change.items[change.index] ?? null }]
        : usual;
    },
  }),
});
