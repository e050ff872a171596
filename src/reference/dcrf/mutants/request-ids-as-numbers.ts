import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Makes a number of a request_id of digits',
  breaks: ['dcrf/request-id-type'],
  affects: ['dcrf/unasked'],
  rules: ({ answeredId }) => ({
    answeredId: (sent) => (typeof sent === 'string' && /^\d+$/.test(sent) ? Number(sent) : answeredId(sent)),
  }),
});
