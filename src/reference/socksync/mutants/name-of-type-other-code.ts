import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 2 about a name of another type',
  breaks: ['socksync/name-of-type'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'name-of-type': error(2) }, refuse) }),
});
