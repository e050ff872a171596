import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the total as a text',
  breaks: ['socksync/integers'],
  wrap: changing(is('set_count'), (message) => [{ ...message, total_item_count: String(message.total_item_count) }]),
});
