import { mutant } from '../../mutant.js';
import { swapping } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every second change of a variable after the next one',
  breaks: ['socksync/var-order'],
  wrap: swapping(5, (message) => message.func === 'set' && message.type === 'var'),
});
