import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a call without arguments',
  breaks: ['socksync/call-args-absent'],
  rules: ({ args }) => ({ args: (sent) => (sent === undefined ? null : args(sent)) }),
});
