import { jsonDepth } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { endingAllUpon } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all connections upon a deeply nested message',
  breaks: ['socksync/deep-value'],
  wrap: endingAllUpon((text) => jsonDepth(text) > 64, 1011),
});
