import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Has defaults where a patch names no field',
  breaks: ['dcrf/patch'],
  rules: {
    leftOut: (field, _writing, before) => field.default ?? (before === null ? undefined : before.fields[field.name]),
  },
});
