import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a malformed frame',
  breaks: ['dcrf/malformed--upstream'],
  profile: 'upstream',
  rules: { malformed: () => error(400, 'Malformed') },
});
