import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers every call twice',
  breaks: ['socksync/call-once'],
  affects: ['socksync/answered-id'],
  wrap: changing(is('return'), (message) => [message, message]),
});
