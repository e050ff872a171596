import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: "Leaves the type out of a variable's `set`",
  breaks: ['socksync/message-group'],
  wrap: changing(is('set', 'var'), (message) => [without(message, 'type')]),
});
