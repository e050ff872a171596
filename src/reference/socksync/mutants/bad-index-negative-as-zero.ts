import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a negative index for 0',
  breaks: ['socksync/bad-index-negative'],
  profile: 'documented',
  rules: ({ mirrorsList }) => ({
    mirrorsList: (held, message, limits) =>
      typeof message.index === 'number' && message.index < 0 && held.items.length > 0
        ? mirrorsList(held, { ...message, index: 0 }, limits)
        : mirrorsList(held, message, limits),
  }),
});
