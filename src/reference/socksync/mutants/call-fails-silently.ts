import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers no call of a function that fails',
  breaks: ['socksync/call-fails'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'call-failed': ignore }, refuse) }),
});
