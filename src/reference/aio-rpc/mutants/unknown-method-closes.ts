import { mutant } from '../../mutant.js';
import { refusals } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a method that it does not have',
  breaks: ['aio-rpc/unknown-method'],
  affects: [...refusals, 'aio-rpc/pipelined', 'aio-rpc/id-reuse', 'aio-rpc/id-per-connection'],
  rules: { unknownMethod: () => ({ kind: 'close', code: 1008 }) },
});
