import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a `return` that nobody waits for',
  breaks: ['socksync/bad-id'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'bad-id': ignore }, refuse) }),
});
