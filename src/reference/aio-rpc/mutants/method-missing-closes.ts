import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a request without `method`',
  breaks: ['aio-rpc/method-missing'],
  rules: ({ invalid }) => ({
    invalid: (faults) => (faults.get('method') === 'required' ? { kind: 'close', code: 1011 } : invalid(faults)),
  }),
});
