import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Adds an item where one behind the end is changed',
  breaks: ['socksync/bad-index-set'],
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const after = mirrorsList(held, message, limits);
      return message.func === 'set' && after.refused?.fault === 'bad-index' && Number(message.index) >= 0
        ? { held: { ...held, items: [...held.items, message.value ?? null] }, refused: null }
        : after;
    },
  }),
});
