import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a word for the integer 0',
  breaks: ['dcrf/create-invalid', 'dcrf/update-invalid'],
  affects: ['dcrf/create-invalid-nothing', 'dcrf/refused-nothing'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      typeof sent === 'string' && field.types.includes('integer') && !/^\d+$/.test(sent)
        ? { value: 0 }
        : value(field, sent, writing),
  }),
});
