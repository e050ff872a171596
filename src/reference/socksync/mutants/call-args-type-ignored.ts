import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers no call whose arguments are no object',
  breaks: ['socksync/call-args-type'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'call-args': ignore }, refuse) }),
});
