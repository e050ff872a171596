import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a request without `method`',
  breaks: ['aio-rpc/method-missing'],
  affects: [
    'aio-rpc/invalid-parameters--upstream',
    'aio-rpc/invalid-without-method--upstream',
    'aio-rpc/error-id',
    'aio-rpc/one-response',
  ],
  rules: ({ invalid }) => ({
    invalid: (faults) => (faults.get('method') === 'required' ? { kind: 'close', code: 1011 } : invalid(faults)),
  }),
});
