import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no change to null, 0, false or an empty text',
  breaks: ['socksync/var-value', 'socksync/var-update'],
  rules: { announces: (_before, after) => Boolean(after) },
});
