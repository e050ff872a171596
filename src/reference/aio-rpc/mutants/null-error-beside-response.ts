import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends `error: null` beside `response`',
  breaks: ['aio-rpc/error-or-response'],
  wrap: rewrite(() => (message) => [isSuccess(message) ? { ...message, error: null } : message]),
});
