import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends a sign of life of its own making after every return',
  breaks: ['socksync/message-func'],
  wrap: changing(is('return'), (message) => [message, { func: 'ping' }]),
});
