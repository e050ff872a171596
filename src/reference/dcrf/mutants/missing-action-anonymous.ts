import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a request without an action without its request_id',
  breaks: ['dcrf/generic', 'dcrf/request-id'],
  rules: ({ response }) => ({
    response: (answer) => response(answer.action === null ? { ...answer, requestId: null } : answer),
  }),
});
