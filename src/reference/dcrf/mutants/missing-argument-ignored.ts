import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer a request without a pk or data that it needs',
  breaks: ['dcrf/missing-argument'],
  profile: 'documented',
  rules: { missingArgument: () => ({ kind: 'ignore' }) },
});
