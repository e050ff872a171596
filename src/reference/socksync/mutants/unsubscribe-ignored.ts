import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Goes on telling the changes of a variable after an `unsubscribe`',
  breaks: ['socksync/unsubscribe'],
  affects: ['socksync/unsubscribe-all'],
  rules: ({ hears, mayGet }) => ({
    hears: (audience) => (audience.type === 'list' ? hears(audience) : [...audience.past]),
    mayGet,
  }),
});
