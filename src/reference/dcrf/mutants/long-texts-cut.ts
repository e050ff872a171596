import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Cuts texts that are too long',
  breaks: ['dcrf/create-invalid', 'dcrf/update-invalid'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      typeof sent === 'string' && field.types.includes('string') && sent.length > field.maxLength
        ? { value: sent.slice(0, field.maxLength) }
        : value(field, sent, writing),
  }),
});
