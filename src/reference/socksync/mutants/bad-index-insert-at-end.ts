import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Inserts at the end what is inserted behind it',
  breaks: ['socksync/bad-index-insert'],
  profile: 'documented',
  rules: ({ mirrorsList }) => ({
    mirrorsList(held, message, limits) {
      const { func, index } = message;
      return func === 'insert' && Number(index) > held.items.length
        ? mirrorsList(held, { ...message, index: held.items.length }, limits)
        : mirrorsList(held, message, limits);
    },
  }),
});
