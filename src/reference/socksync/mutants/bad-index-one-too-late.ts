import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Finds an index out of bounds one too late',
  breaks: ['socksync/bad-index-set', 'socksync/bad-index-delete'],
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const { func, index } = message;
      return (func === 'set' || func === 'delete') && index === held.items.length
        ? { held, refused: null }
        : mirrorsList(held, message, limits);
    },
  }),
});
