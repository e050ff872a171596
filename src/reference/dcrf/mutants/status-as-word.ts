import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says ok where the status belongs',
  breaks: ['dcrf/response-status'],
  affects: [...events, 'dcrf/create', 'dcrf/pk-field', 'dcrf/values'],
  rules: ({ response }) => ({
    response: (answer) => (answer.status < 300 ? { ...response(answer), response_status: 'ok' } : response(answer)),
  }),
});
