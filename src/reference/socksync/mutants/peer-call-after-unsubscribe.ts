import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Goes on calling a function after an `unsubscribe`',
  breaks: ['socksync/unsubscribe-function'],
  profile: 'documented',
  rules: { mayCall: ({ ever }) => ever },
});
