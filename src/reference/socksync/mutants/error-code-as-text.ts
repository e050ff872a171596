import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the code of an error as a text',
  breaks: ['socksync/integers'],
  wrap: changing(is('error'), (message) => [{ ...message, error_code: String(message.error_code) }]),
});
