import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 3 about JSON that is no object',
  breaks: ['socksync/not-object'],
  profile: 'documented',
  rules: { notObject: () => error(3) },
});
