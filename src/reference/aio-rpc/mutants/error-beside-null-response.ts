import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends `response: null` beside `error`',
  breaks: ['aio-rpc/error-or-response'],
  wrap: rewrite(() => (message) => [isError(message) ? { ...message, response: null } : message]),
});
