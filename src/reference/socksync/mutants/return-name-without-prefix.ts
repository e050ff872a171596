import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is } from '../wraps.js';

export default mutant<Rules>({
  title: "Returns the last word of a function's name",
  breaks: ['socksync/call-return'],
  wrap: changing(is('return'), (message) => [{ ...message, name: String(message.name).replace(/^.*\./, '') }]),
});
