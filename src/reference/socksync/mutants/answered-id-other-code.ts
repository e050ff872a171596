import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a second `return`',
  breaks: ['socksync/answered-id'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'answered-id': error(8) }, refuse) }),
});
