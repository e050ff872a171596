import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Does not know `unsubscribe_all`, and says 1',
  breaks: ['socksync/unsubscribe-all'],
  profile: 'documented',
  rules: { unsubscribesAll: () => error(1) },
});
