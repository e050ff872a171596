import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Notices the error of a delivery that is called "error" only',
  breaks: ['aio-rpc/fault-closes'],
  rules: { isFault: (data) => data === 'error' },
});
