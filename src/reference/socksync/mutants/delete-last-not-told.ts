import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no deletion of the last item of a list',
  breaks: ['socksync/list-delete-last'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'delete' && change.index === change.items.length ? [] : usual;
    },
  }),
});
