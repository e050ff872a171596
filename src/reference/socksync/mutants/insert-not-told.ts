import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no insertion on a page',
  breaks: ['socksync/list-insert'],
  affects: ['socksync/list-insert-fills', 'socksync/list-empty'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'insert' && change.index >= place.page * place.size ? [] : usual;
    },
  }),
});
