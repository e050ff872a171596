import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes arguments that are no object for none',
  breaks: ['socksync/call-args-type'],
  profile: 'documented',
  rules: ({ args }) => ({ args: (sent) => args(sent) ?? {} }),
});
