import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { everything } from '../affected.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Acknowledges a request with an empty response before it answers it',
  breaks: ['aio-rpc/one-response'],
  affects: everything,
  wrap: rewrite(() => (message) => (isSuccess(message) ? [{ ...message, response: null }, message] : [message])),
});
