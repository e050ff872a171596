import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes the whole `return` for what comes back',
  breaks: ['socksync/peer-return'],
  rules: { returned: (message) => message },
});
