import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends the item that comes before it takes the one that leaves away',
  takes: ['socksync/shift-order=insert-first'],
  profile: 'documented',
  rules: ({ moves }) => ({
    moves(change, place) {
      const [goes, comes, ...more] = moves(change, place);
      if (goes?.func !== 'delete' || comes?.func !== 'insert' || more.length > 0) return moves(change, place);
      return change.kind === 'insert'
        ? [comes, { func: 'delete', index: place.size }]
        : [{ ...comes, index: place.size }, goes];
    },
  }),
});
