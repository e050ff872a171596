import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Puts the item that a page gets from the one before at its end',
  breaks: ['socksync/list-insert-before'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'insert' && change.index < place.page * place.size
        ? usual.map((update) =>
            update.func === 'insert'
              ? { ...update, index: Math.min(place.size, change.items.length - place.page * place.size) - 1 }
              : update,
          )
        : usual;
    },
  }),
});
