import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a message without a name',
  breaks: ['socksync/name-missing', 'socksync/name-missing--upstream'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'name-missing': error(8) }, refuse) }),
});
