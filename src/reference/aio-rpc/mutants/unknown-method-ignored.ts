import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores a method that it does not have',
  breaks: ['aio-rpc/unknown-method', 'aio-rpc/one-response'],
  affects: [
    'aio-rpc/unknown-method--upstream',
    'aio-rpc/error-id',
    'aio-rpc/error-method',
    'aio-rpc/error-object',
    'aio-rpc/error-message',
    'aio-rpc/error-message--upstream',
    'aio-rpc/method-type',
    'aio-rpc/pipelined',
  ],
  rules: { unknownMethod: () => ({ kind: 'ignore' }) },
});
