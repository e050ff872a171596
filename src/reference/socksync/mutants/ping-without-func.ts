import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends a sign of life without a func after every return',
  breaks: ['socksync/message-func'],
  wrap: changing(is('return'), (message) => [message, { type: 'ping' }]),
});
