import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes an item away for each that is inserted, though the page is not full',
  breaks: ['socksync/list-insert-fills'],
  profile: 'documented',
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      const held = change.items.length - 1 - place.page * place.size;
      return change.kind === 'insert' && usual.length === 1 && held > 0
        ? [{ func: 'delete', index: held - 1 }, ...usual]
        : usual;
    },
  }),
});
