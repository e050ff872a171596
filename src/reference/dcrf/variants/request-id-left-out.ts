import { variant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a request without a request_id without one',
  takes: ['dcrf/no-request-id=absent'],
  rules: ({ response }) => ({
    answeredId: (sent) => sent,
    response: (answer) => (answer.requestId === undefined ? without(response(answer), 'request_id') : response(answer)),
  }),
});
