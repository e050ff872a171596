import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no change of an item',
  breaks: ['socksync/list-set'],
  affects: ['socksync/list-first-page', 'socksync/owned-list'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'set' ? [] : usual;
    },
  }),
});
