import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers no call without arguments',
  breaks: ['socksync/call-args-absent'],
  wrap: hearing((message) => (message.func === 'call' && message.args === undefined ? null : message)),
});
