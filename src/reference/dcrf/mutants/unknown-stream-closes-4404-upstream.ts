import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection with code 4404 upon a request to no stream',
  breaks: ['dcrf/unknown-stream--upstream'],
  profile: 'upstream',
  rules: { unknownStream: () => ({ kind: 'close', code: 4404 }) },
});
