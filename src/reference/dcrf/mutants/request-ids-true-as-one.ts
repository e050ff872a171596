import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Makes a number of a request_id that is true or false',
  breaks: ['dcrf/request-id-type'],
  affects: ['dcrf/one-response'],
  rules: ({ answeredId }) => ({
    answeredId: (sent) => (typeof sent === 'boolean' ? Number(sent) : answeredId(sent)),
  }),
});
