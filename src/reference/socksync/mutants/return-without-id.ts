import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is, without } from '../wraps.js';

export default mutant<Rules>({
  title: 'Leaves the id out of a `return`',
  breaks: ['socksync/return-form', 'socksync/call-return'],
  wrap: changing(is('return'), (message) => [without(message, 'id')]),
});
