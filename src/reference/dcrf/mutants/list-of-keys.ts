import { type Json, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Lists the keys of objects',
  breaks: ['dcrf/list'],
  rules: ({ response }) => ({
    response: (answer) =>
      answer.action === 'list' && Array.isArray(answer.data)
        ? response({ ...answer, data: answer.data.map((one: Json) => member(one, 'pk') ?? member(one, 'id') ?? null) })
        : response(answer),
  }),
});
