import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Puts an inserted item at the end of the page',
  breaks: ['socksync/list-insert'],
  affects: ['socksync/list-insert-fills'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind !== 'insert' || change.index < place.page * place.size
        ? usual
        : usual.map((update) =>
            update.func === 'insert'
              ? { ...update, index: Math.min(place.size, change.items.length - place.page * place.size) - 1 }
              : update,
          );
    },
  }),
});
