import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Waits for ever where a `return` comes without a value',
  breaks: ['socksync/peer-return'],
  affects: ['socksync/return-id-missing'],
  wrap: hearing((message) => (message.func === 'return' && message.value === undefined ? null : message)),
});
