import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { aimedAt } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the oldest subscription to the object instead of the one that is named',
  breaks: ['dcrf/unsubscribe-only', 'dcrf/unsubscribe-silent'],
  profile: 'documented',
  rules: () => ({ ends: (view, ending) => aimedAt(view, ending).slice(0, 1) }),
});
