import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the change of an item on the first page only',
  breaks: ['socksync/list-set'],
  affects: ['socksync/list-move'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'set' && place.page !== 0 ? [] : usual;
    },
  }),
});
