import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a malformed frame with success',
  breaks: ['dcrf/malformed'],
  profile: 'documented',
  rules: { malformed: () => ({ kind: 'success', status: 200, data: null }) },
});
