import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Makes an object of a refused create, of what is valid',
  breaks: ['dcrf/create-invalid-nothing'],
  rules: { refusedKeeps: (valid, before) => (before === null ? { name: '', counter: 0, ...valid } : null) },
});
