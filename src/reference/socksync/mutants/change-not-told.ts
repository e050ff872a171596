import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no change of a variable',
  breaks: ['socksync/var-update'],
  rules: { announces: () => false },
});
