import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Returns what the function has returned before',
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
  wrap: rewrite(() => {
    let previous: Json = null;
    return (message) => {
      if (message.func !== 'return') return [message];
      const value = previous;
      previous = message.value ?? null;
      return [{ ...message, value }];
    };
  }),
});
