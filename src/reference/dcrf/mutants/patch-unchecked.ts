import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Checks no value of a patch',
  breaks: ['dcrf/update-invalid'],
  affects: ['dcrf/refused-nothing'],
  rules: ({ value }) => ({
    value: (field, sent, writing) => (writing === 'patch' ? { value: sent } : value(field, sent, writing)),
  }),
});
