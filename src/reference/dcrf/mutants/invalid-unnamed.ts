import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Does not name the field that is invalid',
  breaks: ['dcrf/invalid-status'],
  rules: { invalid: () => error(400, 'The data is invalid') },
});
