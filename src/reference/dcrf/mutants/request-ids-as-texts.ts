import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends every request_id back as a text',
  breaks: ['dcrf/request-id-type'],
  affects: ['dcrf/unasked'],
  rules: ({ answeredId }) => ({
    answeredId: (sent) => (typeof sent === 'string' ? sent : String(answeredId(sent))),
  }),
});
