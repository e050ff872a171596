import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer a request to no stream',
  breaks: ['dcrf/unknown-stream'],
  profile: 'documented',
  rules: { unknownStream: () => ({ kind: 'ignore' }) },
});
