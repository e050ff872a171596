import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells an inserted item with its index in the whole list',
  breaks: ['socksync/list-index', 'socksync/list-insert'],
  affects: ['socksync/list-insert-fills'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      const before = change.index < place.page * place.size;
      return change.kind !== 'insert' || before
        ? usual
        : usual.map((update) => (update.func === 'insert' ? { ...update, index: change.index } : update));
    },
  }),
});
