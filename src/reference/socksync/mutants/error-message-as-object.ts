import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Says what is wrong in an object instead of a text',
  breaks: ['socksync/error-form'],
  wrap: changing(is('error'), (message) => [{ ...message, message: { text: message.message ?? null } }]),
});
