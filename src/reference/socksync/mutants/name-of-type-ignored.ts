import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a name of another type',
  breaks: ['socksync/name-of-type'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'name-of-type': ignore }, refuse) }),
});
