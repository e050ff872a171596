import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the change of an item to all pages, by its place in its own',
  breaks: ['socksync/list-set-elsewhere'],
  affects: ['socksync/list-first-page', 'socksync/list-past-end', 'socksync/list-replaced'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'set'
        ? [{ func: 'set', index: change.index % place.size, value: change.items[change.index] ?? null }]
        : usual;
    },
  }),
});
