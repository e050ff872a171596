import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not keep the change of an item',
  breaks: ['socksync/mirror-values'],
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const after = mirrorsList(held, message, limits);
      return message.func === 'set' ? { ...after, held } : after;
    },
  }),
});
