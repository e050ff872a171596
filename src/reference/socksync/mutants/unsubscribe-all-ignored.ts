import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores an `unsubscribe_all`',
  breaks: ['socksync/unsubscribe-all'],
  affects: ['socksync/unsubscribe-function'],
  profile: 'documented',
  rules: { unsubscribesAll: () => [] },
});
