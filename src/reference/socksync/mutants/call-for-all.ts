import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Carries out calls without a subscription',
  breaks: ['socksync/call-unsubscribed--upstream'],
  profile: 'upstream',
  rules: { mayRun: () => true },
});
