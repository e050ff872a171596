import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Returns null whatever the function has returned',
  breaks: ['socksync/call-value'],
  wrap: changing(is('return'), (message) => [{ ...message, value: null }]),
});
