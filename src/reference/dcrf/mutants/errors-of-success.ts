import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says OK among the errors of a success',
  breaks: ['dcrf/errors'],
  rules: ({ response }) => ({
    response: (answer) => (answer.status < 300 ? { ...response(answer), errors: ['OK'] } : response(answer)),
  }),
});
