import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Puts no next item at the end of a page where one before it was deleted',
  breaks: ['socksync/list-delete-before'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'delete' && change.index < place.page * place.size ? usual.slice(0, 1) : usual;
    },
  }),
});
