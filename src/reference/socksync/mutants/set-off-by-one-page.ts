import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes the first item after a page for one of its items',
  breaks: ['socksync/list-set-elsewhere'],
  affects: ['socksync/list-first-page'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'set' && change.index === (place.page + 1) * place.size
        ? [{ func: 'set', index: place.size - 1, value: change.items[change.index] ?? null }]
        : usual;
    },
  }),
});
