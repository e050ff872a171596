import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends null as the errors of a success',
  breaks: ['dcrf/errors'],
  rules: ({ response }) => ({
    response: (answer) => (answer.status < 300 ? { ...response(answer), errors: null } : response(answer)),
  }),
});
