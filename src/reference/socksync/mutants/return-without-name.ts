import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Leaves the name out of a `return`',
  breaks: ['socksync/message-group', 'socksync/call-return'],
  wrap: changing(is('return'), (message) => [without(message, 'name')]),
});
