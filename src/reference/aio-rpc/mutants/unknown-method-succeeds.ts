import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers null to a method that it does not have',
  breaks: ['aio-rpc/unknown-method'],
  affects: [
    'aio-rpc/unknown-method--upstream',
    'aio-rpc/method-missing',
    'aio-rpc/method-type',
    'aio-rpc/unencodable',
    'aio-rpc/pipelined',
  ],
  rules: { unknownMethod: () => ({ kind: 'success', response: null }) },
});
