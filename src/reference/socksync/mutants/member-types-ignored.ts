import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a name that is a list or an object',
  breaks: ['socksync/member-types'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'name-form': ignore }, refuse) }),
});
