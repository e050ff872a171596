import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Closes the connection of a client that is not authenticated with code 1008',
  breaks: ['high-templar/denied-close--upstream'],
  profile: 'upstream',
  rules: { deniedEnd: { kind: 'close', code: 1008, afterMs: 100 } },
});
