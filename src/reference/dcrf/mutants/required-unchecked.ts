import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default mutant<Rules>({
  title: 'Makes an object without a field that is required',
  breaks: ['dcrf/create-required'],
  rules: ({ required }) => ({
    required: (field, writing) => writing !== 'create' && required(field, writing),
    leftOut: (field, writing, before) =>
      writing === 'create' ? (field.default ?? '') : documented.leftOut(field, writing, before),
  }),
});
