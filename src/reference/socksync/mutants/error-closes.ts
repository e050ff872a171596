import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon an error',
  breaks: ['socksync/error-silent'],
  rules: { errorReceived: () => ({ kind: 'close', code: 1011 }) },
});
