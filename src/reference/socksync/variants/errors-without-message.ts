import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is, without } from '../wraps.js';

export default variant<Rules>({
  title: 'Says nothing in its errors but the code',
  takes: ['the words of errors'],
  wrap: changing(is('error'), (message) => [without(message, 'message')]),
});
