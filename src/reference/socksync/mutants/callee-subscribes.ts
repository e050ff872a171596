import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes its functions at its callers',
  breaks: ['socksync/function-direction--upstream'],
  profile: 'upstream',
  rules: { functionSubscription: 'callee' },
});
