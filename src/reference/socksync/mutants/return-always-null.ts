import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Returns null whatever the function has returned',
  breaks: ['socksync/call-value'],
  affects: [
    'socksync/call-pipelined',
    'socksync/call-id-per-connection',
    'socksync/peer-return',
    'socksync/peer-return-matched',
    'socksync/mirror-values',
    'socksync/bad-id',
    'socksync/answered-id',
  ],
  wrap: changing(is('return'), (message) => [{ ...message, value: null }]),
});
