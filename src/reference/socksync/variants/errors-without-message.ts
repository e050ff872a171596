import { variant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default variant<Rules>({
  title: 'Says nothing in its errors but the code',
  takes: ['the words of errors'],
  wrap: changing(is('error'), (message) => [without(message, 'message')]),
});
