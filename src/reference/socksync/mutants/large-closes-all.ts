import { mutant } from '../../mutant.js';
import { endingAllUpon } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all connections upon a large message',
  breaks: ['socksync/large-value'],
  wrap: endingAllUpon((text) => text.length > 65_536, 1009),
});
