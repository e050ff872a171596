import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 3 about a call that lacks an argument',
  breaks: ['socksync/call-arguments'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'call-arguments': error(3) }, refuse) }),
});
