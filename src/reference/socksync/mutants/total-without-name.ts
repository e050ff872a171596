import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Leaves the name out of a `set_count`',
  breaks: ['socksync/message-group'],
  wrap: changing(is('set_count'), (message) => [without(message, 'name')]),
});
