import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions of a connection upon an `unsubscribe`',
  breaks: ['socksync/unsubscribe-group'],
  affects: ['socksync/call-unsubscribed--upstream', 'socksync/unsubscribe-function'],
  rules: { unsubscribes: (held) => held.filter(({ type }) => type !== 'function') },
});
