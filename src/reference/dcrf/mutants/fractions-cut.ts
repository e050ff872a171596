import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Cuts the fraction of a number that must be an integer',
  breaks: ['dcrf/create-invalid', 'dcrf/update-invalid'],
  affects: ['dcrf/create-invalid-nothing'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      typeof sent === 'number' && field.types.includes('integer') && !Number.isInteger(sent)
        ? { value: Math.trunc(sent) }
        : value(field, sent, writing),
  }),
});
