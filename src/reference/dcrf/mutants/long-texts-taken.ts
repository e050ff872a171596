import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes texts that are too long',
  breaks: ['dcrf/create-invalid', 'dcrf/update-invalid'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      typeof sent === 'string' && field.types.includes('string') && sent.length > field.maxLength
        ? { value: sent }
        : value(field, sent, writing),
  }),
});
