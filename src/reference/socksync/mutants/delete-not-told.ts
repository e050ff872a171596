import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no deletion on a page',
  breaks: ['socksync/list-delete'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'delete' && change.index >= place.page * place.size ? [] : usual;
    },
  }),
});
