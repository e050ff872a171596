import { mutant } from '../../mutant.js';
import { droppingWhileBusy } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers no call that comes while the same function is being called',
  breaks: ['socksync/call-pipelined'],
  wrap: droppingWhileBusy(5, (message) => message.func === 'call' && message.name === 'conformance.echo'),
});
