import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Leaves the code out of an error of code 1',
  breaks: ['socksync/error-form'],
  wrap: changing(is('error'), (message) => [message.error_code === 1 ? without(message, 'error_code') : message]),
});
