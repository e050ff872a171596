import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default variant<Rules>({
  title: 'Ignores a second `return`',
  takes: ['socksync/answered-id-answer=silent'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'answered-id': ignore }, refuse) }),
});
