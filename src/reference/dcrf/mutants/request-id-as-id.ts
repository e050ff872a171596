import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls the request_id of a list id',
  breaks: ['dcrf/request-id'],
  rules: ({ response }) => ({
    response({ requestId = null, ...answer }) {
      const said = response({ ...answer, requestId });
      return answer.action === 'list' ? { ...without(said, 'request_id'), id: requestId } : said;
    },
  }),
});
