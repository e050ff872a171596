import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Returns what the function has returned as JSON in a text',
  breaks: ['socksync/call-value'],
  wrap: changing(is('return'), (message) => [{ ...message, value: JSON.stringify(message.value) }]),
});
