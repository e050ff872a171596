import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a create with what was sent, without key and defaults',
  breaks: ['dcrf/create'],
  affects: ['dcrf/pk-field', 'dcrf/values'],
  rules: ({ response }) => ({
    response: (answer) =>
      answer.action === 'create' && isObject(answer.data)
        ? response({ ...answer, data: without(without(answer.data, 'pk'), 'id') })
        : response(answer),
  }),
});
