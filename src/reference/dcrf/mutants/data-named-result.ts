import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls the data of a response result',
  breaks: ['dcrf/response-data'],
  affects: ['dcrf/create', 'dcrf/pk-field', 'dcrf/values'],
  rules: ({ response }) => ({
    response: (answer) => ({ ...without(response(answer), 'data'), result: answer.data }),
  }),
});
