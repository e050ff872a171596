import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers no call that lacks an argument',
  breaks: ['socksync/call-arguments'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'call-arguments': ignore }, refuse) }),
});
