import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer a malformed frame',
  breaks: ['dcrf/malformed'],
  profile: 'documented',
  rules: { malformed: () => ({ kind: 'ignore' }) },
});
