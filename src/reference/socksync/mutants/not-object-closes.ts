import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon JSON that is no object',
  breaks: ['socksync/not-object'],
  profile: 'documented',
  rules: { notObject: () => ({ kind: 'close', code: 1011 }) },
});
