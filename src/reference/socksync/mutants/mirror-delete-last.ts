import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes the last item away, whichever is deleted',
  breaks: ['socksync/mirror-values'],
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const after = mirrorsList(held, message, limits);
      return message.func === 'delete' && after.refused === null
        ? mirrorsList(held, { ...message, index: held.items.length - 1 }, limits)
        : after;
    },
  }),
});
