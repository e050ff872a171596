import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Acknowledges a call by an empty return before it answers it',
  breaks: ['socksync/call-once'],
  affects: [
    'socksync/call-value',
    'socksync/call-pipelined',
    'socksync/call-id-per-connection',
    'socksync/peer-return',
    'socksync/peer-return-matched',
    'socksync/mirror-values',
    'socksync/bad-id',
    'socksync/answered-id',
  ],
  wrap: changing(is('return'), (message) => [without(message, 'value'), message]),
});
