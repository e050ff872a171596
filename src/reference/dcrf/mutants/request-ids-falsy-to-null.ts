import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a request_id of false, 0 or an empty text for none',
  breaks: ['dcrf/request-id-type'],
  rules: ({ answeredId }) => ({ answeredId: (sent) => answeredId(sent || null) }),
});
