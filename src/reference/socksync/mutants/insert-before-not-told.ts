import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no insertion before a page',
  breaks: ['socksync/list-insert-before'],
  affects: ['socksync/list-insert-fills'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'insert' && change.index < place.page * place.size ? [] : usual;
    },
  }),
});
