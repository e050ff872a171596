import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Waits for callers to subscribe to its functions',
  breaks: ['socksync/function-direction'],
  profile: 'documented',
  rules: { functionSubscription: 'caller' },
});
