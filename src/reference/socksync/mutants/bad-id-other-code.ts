import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a `return` that nobody waits for',
  breaks: ['socksync/bad-id'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'bad-id': error(8) }, refuse) }),
});
