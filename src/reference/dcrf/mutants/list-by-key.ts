import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Lists objects as members of an object',
  breaks: ['dcrf/list'],
  rules: ({ response }) => ({
    response: (answer) =>
      answer.action === 'list' && Array.isArray(answer.data)
        ? response({ ...answer, data: Object.fromEntries(answer.data.map((one: Json, at: number) => [`${at}`, one])) })
        : response(answer),
  }),
});
