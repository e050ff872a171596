import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Returns the id of a call in upper case',
  breaks: ['socksync/call-return'],
  affects: ['socksync/call-pipelined', 'socksync/peer-return-matched'],
  wrap: changing(is('return'), (message) => [
    { ...message, id: typeof message.id === 'string' ? message.id.toUpperCase() : (message.id ?? null) },
  ]),
});
