import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a request to no stream',
  breaks: ['dcrf/unknown-stream--upstream'],
  profile: 'upstream',
  rules: { unknownStream: () => error(404, 'There is no such stream') },
});
