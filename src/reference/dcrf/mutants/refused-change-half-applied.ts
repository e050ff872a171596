import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Changes the fields that are valid, though it refuses a change',
  breaks: ['dcrf/refused-nothing'],
  rules: { refusedKeeps: (valid, before) => (before === null ? null : { ...before.fields, ...valid }) },
});
