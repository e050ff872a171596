import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the status as a text',
  breaks: ['dcrf/response-status'],
  affects: [...events, 'dcrf/create', 'dcrf/pk-field', 'dcrf/values'],
  rules: ({ response }) => ({
    response: (answer) => ({ ...response(answer), response_status: String(answer.status) }),
  }),
});
