import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes null for an item that is missing',
  breaks: ['socksync/mirror-list-fields'],
  rules: ({ mirrorsList }) => ({
    mirrorsList: (held, message, limits) => mirrorsList(held, { value: null, ...message }, limits),
  }),
});
