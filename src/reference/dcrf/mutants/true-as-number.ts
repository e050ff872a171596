import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes true for the integer 1',
  breaks: ['dcrf/create-invalid', 'dcrf/update-invalid'],
  affects: ['dcrf/create-invalid-nothing'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      typeof sent === 'boolean' && field.types.includes('integer')
        ? { value: Number(sent) }
        : value(field, sent, writing),
  }),
});
