import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a message without a type',
  breaks: ['socksync/type-missing', 'socksync/type-missing--upstream'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'type-missing': ignore }, refuse) }),
});
