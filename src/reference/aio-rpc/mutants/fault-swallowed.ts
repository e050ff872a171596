import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Swallows an error of a delivery',
  breaks: ['aio-rpc/fault-closes'],
  rules: { faulted: () => [] },
});
