import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls the action of everything that is refused error',
  breaks: ['dcrf/response-action'],
  rules: ({ response }) => ({
    response: (answer) => response(answer.status < 300 ? answer : { ...answer, action: 'error' }),
  }),
});
