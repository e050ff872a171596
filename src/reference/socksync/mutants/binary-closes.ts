import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a binary frame',
  breaks: ['socksync/binary-frame'],
  profile: 'documented',
  rules: { binary: () => ({ kind: 'close', code: 1003 }) },
});
