import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a deletion after a page as that of its last item',
  breaks: ['socksync/list-delete-after'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      const end = (place.page + 1) * place.size;
      return change.kind === 'delete' && change.index >= end ? [{ func: 'delete', index: place.size - 1 }] : usual;
    },
  }),
});
