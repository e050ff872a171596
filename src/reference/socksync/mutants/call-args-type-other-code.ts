import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 4 about arguments that are no object',
  breaks: ['socksync/call-args-type'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'call-args': error(4) }, refuse) }),
});
