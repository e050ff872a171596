import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the items that a `set_all` does not reach',
  breaks: ['socksync/mirror-replaces'],
  affects: ['socksync/mirror-values', 'socksync/bad-index-set'],
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const after = mirrorsList(held, message, limits);
      return message.func === 'set_all' && after.refused === null
        ? {
            ...after,
            held: { ...after.held, items: [...after.held.items, ...held.items.slice(after.held.items.length)] },
          }
        : after;
    },
  }),
});
