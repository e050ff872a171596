import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a text that is empty where it must not be',
  breaks: ['dcrf/create-invalid', 'dcrf/update-invalid'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      sent === '' && field.types.includes('string') ? { value: sent } : value(field, sent, writing),
  }),
});
