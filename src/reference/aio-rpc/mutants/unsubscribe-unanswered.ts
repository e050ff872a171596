import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { everything } from '../affected.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer `unsubscribe`',
  breaks: ['aio-rpc/unsubscribe', 'aio-rpc/one-response'],
  affects: everything,
  wrap: rewrite(() => (message) => (isSuccess(message) && message.method === 'unsubscribe' ? [] : [message])),
});
