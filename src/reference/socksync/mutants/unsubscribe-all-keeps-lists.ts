import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions to variables only upon an `unsubscribe_all`',
  breaks: ['socksync/unsubscribe-all'],
  profile: 'documented',
  rules: { unsubscribesAll: (held) => held.filter(({ type }) => type !== 'list') },
});
