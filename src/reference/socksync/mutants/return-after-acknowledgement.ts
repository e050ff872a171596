import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is, without } from '../wraps.js';

export default mutant<Rules>({
  title: 'Acknowledges a call by an empty return before it answers it',
  breaks: ['socksync/call-once'],
  wrap: changing(is('return'), (message) => [without(message, 'value'), message]),
});
