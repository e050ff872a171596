import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Cuts a request_id that is a number to 32 bits',
  breaks: ['dcrf/request-id-type'],
  affects: ['dcrf/one-response'],
  rules: ({ answeredId }) => ({
    answeredId: (sent) => (typeof sent === 'number' ? sent | 0 : answeredId(sent)),
  }),
});
