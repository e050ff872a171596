import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the errors as one text',
  breaks: ['dcrf/errors'],
  affects: ['dcrf/invalid-status'],
  rules: ({ response }) => ({
    response: (answer) => (answer.status < 300 ? response(answer) : { ...response(answer), errors: 'refused' }),
  }),
});
