import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection where a function fails',
  breaks: ['socksync/call-fails'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'call-failed': { kind: 'close', code: 1011 } }, refuse) }),
});
