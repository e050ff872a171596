import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores a request without `method`',
  breaks: ['aio-rpc/method-missing'],
  rules: ({ invalid }) => ({
    invalid: (faults) => (faults.get('method') === 'required' ? { kind: 'ignore' } : invalid(faults)),
  }),
});
