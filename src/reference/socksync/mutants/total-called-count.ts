import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Calls the total of a `set_count` `count`',
  breaks: ['socksync/set-count-form'],
  affects: ['socksync/list-count', 'socksync/list-empty'],
  wrap: changing(is('set_count'), (message) => [
    { ...without(message, 'total_item_count'), count: message.total_item_count ?? null },
  ]),
});
