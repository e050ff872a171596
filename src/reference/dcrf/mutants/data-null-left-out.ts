import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves data out where it is null',
  breaks: ['dcrf/response-data'],
  affects: ['dcrf/status-delete'],
  rules: ({ response }) => ({
    response: (answer) => (answer.data === null ? without(response(answer), 'data') : response(answer)),
  }),
});
