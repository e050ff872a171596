import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Adds the items of a `set_all` to those that it holds',
  breaks: ['socksync/mirror-replaces'],
  affects: ['socksync/mirror-values', 'socksync/bad-index-set'],
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const after = mirrorsList(held, message, limits);
      return message.func === 'set_all' && after.refused === null
        ? { ...after, held: { ...after.held, items: [...held.items, ...after.held.items] } }
        : after;
    },
  }),
});
