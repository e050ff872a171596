import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Leaves the id out of a `return`',
  breaks: ['socksync/return-form', 'socksync/call-return'],
  affects: ['socksync/call-pipelined', 'socksync/peer-return-matched'],
  wrap: changing(is('return'), (message) => [without(message, 'id')]),
});
