import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the code of an error as a text',
  breaks: ['socksync/integers'],
  wrap: changing(is('error'), (message) => [{ ...message, error_code: String(message.error_code) }]),
});
