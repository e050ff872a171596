import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes an object where it wants a text',
  breaks: ['dcrf/create-invalid', 'dcrf/update-invalid'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      isObject(sent) && field.types.includes('string') ? { value: JSON.stringify(sent) } : value(field, sent, writing),
  }),
});
