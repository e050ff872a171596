import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not know `set_count`, and says 1',
  breaks: ['socksync/mirror-list'],
  rules: ({ side }) => ({
    side: (type, func, direction) => (func === 'set_count' ? null : side(type, func, direction)),
  }),
});
