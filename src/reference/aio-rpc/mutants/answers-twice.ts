import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends every response twice',
  breaks: ['aio-rpc/one-response'],
  wrap: rewrite(() => (message) => (isEvent(message) ? [message] : [message, message])),
});
