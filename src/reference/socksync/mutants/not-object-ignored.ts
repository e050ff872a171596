import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores JSON that is no object',
  breaks: ['socksync/not-object'],
  profile: 'documented',
  rules: { notObject: () => ignore },
});
