import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls a function that the other side has not subscribed to',
  breaks: ['socksync/peer-call-subscribed'],
  affects: ['socksync/unsubscribe-function'],
  profile: 'documented',
  rules: { mayCall: () => true },
});
