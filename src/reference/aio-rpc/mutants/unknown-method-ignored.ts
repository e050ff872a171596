import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores a method that it does not have',
  breaks: ['aio-rpc/unknown-method', 'aio-rpc/one-response'],
  affects: ['aio-rpc/pipelined', 'aio-rpc/method-type'],
  rules: { unknownMethod: () => ({ kind: 'ignore' }) },
});
