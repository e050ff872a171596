import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the status out of errors about data',
  breaks: ['dcrf/response-status'],
  affects: ['dcrf/invalid-status'],
  rules: ({ response }) => ({
    response: (answer) => (answer.status === 400 ? without(response(answer), 'response_status') : response(answer)),
  }),
});
