import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the value of a variable upon a subscription',
  breaks: ['socksync/subscribe-silent'],
  affects: ['socksync/subscribers-only', 'socksync/subscribe-twice', 'socksync/var-get', 'socksync/one-error'],
  wrap: hearing((message, { receive }) => {
    if (message.func !== 'subscribe' || message.type !== 'var') return message;
    receive(JSON.stringify(message));
    return { ...message, func: 'get' };
  }),
});
