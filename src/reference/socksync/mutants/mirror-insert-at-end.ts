import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Adds every item that is inserted at the end of what it holds',
  breaks: ['socksync/mirror-values'],
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const after = mirrorsList(held, message, limits);
      return message.func === 'insert' && after.refused === null
        ? mirrorsList(held, { ...message, index: held.items.length }, limits)
        : after;
    },
  }),
});
