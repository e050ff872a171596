import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Says what is wrong by a word instead of a number',
  breaks: ['socksync/integers', 'socksync/error-form'],
  affects: ['socksync/list-get-invalid'],
  wrap: changing(is('error'), (message) => [{ ...message, error_code: 'INVALID' }]),
});
