import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection with code 1000 upon a malformed frame',
  breaks: ['dcrf/malformed--upstream'],
  profile: 'upstream',
  rules: { malformed: () => ({ kind: 'close', code: 1000 }) },
});
