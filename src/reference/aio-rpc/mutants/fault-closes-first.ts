import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Closes only the first connection to which an event could not be delivered',
  breaks: ['aio-rpc/fault-closes'],
  rules: { faulted: (_view, _published, listeners) => listeners.slice(0, 1) },
});
