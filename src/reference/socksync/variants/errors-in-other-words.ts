import { variant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default variant<Rules>({
  title: 'Says what is wrong in other words, and in another language',
  takes: ['the words of errors'],
  wrap: changing(is('error'), (message) => [{ ...message, message: `Fehler ☹ (${String(message.message).length})` }]),
});
