import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Forgets all items upon an index that is out of bounds',
  breaks: ['socksync/bad-index-unchanged'],
  affects: ['socksync/mirror-list', 'socksync/mirror-values'],
  profile: 'documented',
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const after = mirrorsList(held, message, limits);
      return after.refused?.fault === 'bad-index' ? { ...after, held: { ...held, items: [] } } : after;
    },
  }),
});
