import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes null for a value of any field',
  breaks: ['dcrf/create-invalid', 'dcrf/update-invalid'],
  affects: ['dcrf/create-invalid-nothing'],
  rules: ({ value }) => ({
    value: (field, sent, writing) => (sent === null ? { value: sent } : value(field, sent, writing)),
  }),
});
