import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a message without a type',
  breaks: ['socksync/type-missing', 'socksync/type-missing--upstream'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'type-missing': error(8) }, refuse) }),
});
