import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { aimedAt } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions of the connection to the object',
  breaks: ['dcrf/unsubscribe-only'],
  affects: ['dcrf/custom-unsubscribe-only'],
  profile: 'documented',
  rules: { ends: aimedAt },
});
