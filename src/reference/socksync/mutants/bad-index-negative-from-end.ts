import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts a negative index from the end',
  breaks: ['socksync/bad-index-negative'],
  profile: 'documented',
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const { index } = message;
      return typeof index === 'number' && index < 0 && index >= -held.items.length
        ? mirrorsList(held, { ...message, index: held.items.length + index }, limits)
        : mirrorsList(held, message, limits);
    },
  }),
});
