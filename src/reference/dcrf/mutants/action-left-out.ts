import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the action out of responses',
  breaks: ['dcrf/response-action'],
  rules: ({ response }) => ({ response: (answer) => without(response(answer), 'action') }),
});
