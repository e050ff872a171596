import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Leaves the number of the first page out of a `set_all`',
  breaks: ['socksync/set-all-form'],
  affects: ['socksync/list-get', 'socksync/list-first-page', 'socksync/list-empty'],
  wrap: changing(is('set_all'), (message) => [message.page === 0 ? without(message, 'page') : message]),
});
