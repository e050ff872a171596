import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers with null whatever comes back',
  breaks: ['socksync/peer-return'],
  rules: { returned: () => null },
});
