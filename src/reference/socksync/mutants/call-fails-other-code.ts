import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 1 about a call of a function that fails',
  breaks: ['socksync/call-fails'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'call-failed': error(1) }, refuse) }),
});
