import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon an `unsubscribe_all`',
  breaks: ['socksync/unsubscribe-all', 'socksync/unsubscribe-all-again'],
  affects: ['socksync/unsubscribe-function'],
  profile: 'documented',
  rules: { unsubscribesAll: () => ({ kind: 'close', code: 1000 }) },
});
