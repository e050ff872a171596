import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores a malformed frame',
  breaks: ['dcrf/malformed--upstream'],
  profile: 'upstream',
  rules: { malformed: () => ({ kind: 'ignore' }) },
});
