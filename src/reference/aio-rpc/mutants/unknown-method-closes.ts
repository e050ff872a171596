import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a method that it does not have',
  breaks: ['aio-rpc/unknown-method'],
  affects: ['aio-rpc/one-response', 'aio-rpc/pipelined', 'aio-rpc/method-type'],
  rules: { unknownMethod: () => ({ kind: 'close', code: 1008 }) },
});
