import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses an index that is out of bounds, but uses the nearest one',
  breaks: ['socksync/bad-index-unchanged'],
  affects: ['socksync/mirror-list', 'socksync/mirror-values', 'socksync/bad-index-insert'],
  profile: 'documented',
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const after = mirrorsList(held, message, limits);
      if (after.refused?.fault !== 'bad-index') return after;
      const nearest =
        Number(message.index) < 0 ? 0 : message.func === 'insert' ? held.items.length : held.items.length - 1;
      return { ...after, held: mirrorsList(held, { ...message, index: nearest }, limits).held };
    },
  }),
});
