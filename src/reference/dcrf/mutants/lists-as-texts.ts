import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a list where it wants a text',
  breaks: ['dcrf/create-invalid', 'dcrf/update-invalid'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      Array.isArray(sent) && field.types.includes('string')
        ? { value: JSON.stringify(sent) }
        : value(field, sent, writing),
  }),
});
