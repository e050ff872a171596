import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Returns what the function has returned in an object',
  breaks: ['socksync/call-value'],
  wrap: changing(is('return'), (message) => [{ ...message, value: { result: message.value ?? null } }]),
});
