import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Returns an id of its own',
  breaks: ['socksync/call-return'],
  affects: ['socksync/call-pipelined', 'socksync/peer-return-matched'],
  wrap: rewrite(() => {
    let count = 0;
    return (message) => [message.func === 'return' ? { ...message, id: `return-${++count}` } : message];
  }),
});
