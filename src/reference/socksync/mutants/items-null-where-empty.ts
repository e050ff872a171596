import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends null as the items of an empty page',
  breaks: ['socksync/set-all-form'],
  wrap: changing(is('set_all'), (message) => [
    Array.isArray(message.items) && message.items.length === 0 ? { ...message, items: null } : message,
  ]),
});
