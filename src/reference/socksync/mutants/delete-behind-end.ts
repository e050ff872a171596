import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Deletes what a page did not hold where it was empty',
  breaks: ['socksync/list-past-end', 'socksync/list-index'],
  profile: 'documented',
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'delete' && usual.length === 0 && change.index < (place.page + 1) * place.size
        ? [{ func: 'delete', index: 0 }]
        : usual;
    },
  }),
});
