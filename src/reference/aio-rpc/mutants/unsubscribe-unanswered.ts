import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer `unsubscribe`',
  breaks: ['aio-rpc/one-response'],
  wrap: rewrite(() => (message) => (isSuccess(message) && message.method === 'unsubscribe' ? [] : [message])),
});
