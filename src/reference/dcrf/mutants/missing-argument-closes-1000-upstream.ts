import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection with code 1000 upon a request without a pk or data',
  breaks: ['dcrf/missing-argument--upstream'],
  profile: 'upstream',
  rules: { missingArgument: () => ({ kind: 'close', code: 1000 }) },
});
