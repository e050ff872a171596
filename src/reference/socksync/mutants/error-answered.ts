import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers an error with an error',
  breaks: ['socksync/error-silent'],
  rules: { errorReceived: () => error(1) },
});
