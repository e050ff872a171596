import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the change of an item with its index in the whole list',
  breaks: ['socksync/list-index', 'socksync/list-set'],
  affects: ['socksync/list-move'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return usual.map((update) => (update.func === 'set' ? { ...update, index: change.index } : update));
    },
  }),
});
