import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers the data whose delivery is to fail',
  breaks: ['aio-rpc/fault-closes'],
  rules: { isFault: () => false },
});
