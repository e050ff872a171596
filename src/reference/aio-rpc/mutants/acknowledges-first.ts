import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Acknowledges a request with an empty response before it answers it',
  breaks: ['aio-rpc/one-response'],
  affects: [
    'aio-rpc/id-reuse',
    'aio-rpc/id-per-connection',
    'aio-rpc/echo',
    'aio-rpc/id-null--upstream',
    'aio-rpc/publish-response--upstream',
    'aio-rpc/subscribe-response--upstream',
    'aio-rpc/info-shape',
  ],
  wrap: rewrite(() => (message) => (isSuccess(message) ? [{ ...message, response: null }, message] : [message])),
});
