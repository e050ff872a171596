import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a message without a name',
  breaks: ['socksync/name-missing', 'socksync/name-missing--upstream'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'name-missing': ignore }, refuse) }),
});
