import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a request_id of null back as an empty text',
  breaks: ['dcrf/request-id-type'],
  rules: ({ answeredId }) => ({ answeredId: (sent) => (sent === null ? '' : answeredId(sent)) }),
});
