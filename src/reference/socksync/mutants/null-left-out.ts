import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: "Leaves a value that is null out of a variable's `set`",
  breaks: ['socksync/set-form', 'socksync/var-value'],
  wrap: changing(is('set', 'var'), (message) => [message.value === null ? without(message, 'value') : message]),
});
