import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a request to no stream with success',
  breaks: ['dcrf/unknown-stream'],
  profile: 'documented',
  rules: { unknownStream: () => ({ kind: 'success', status: 200, data: null }) },
});
