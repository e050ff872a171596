import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Updates an object without a field that is required',
  breaks: ['dcrf/update-required'],
  affects: ['dcrf/no-event', 'dcrf/refused-nothing', 'dcrf/update-invalid'],
  rules: ({ required, leftOut }) => ({
    required: (field, writing) => writing === 'create' && required(field, writing),
    leftOut: (field, writing, before) =>
      leftOut(field, writing === 'update' && field.required ? 'patch' : writing, before),
  }),
});
