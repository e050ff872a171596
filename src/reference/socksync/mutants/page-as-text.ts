import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the page and its size as texts',
  breaks: ['socksync/integers'],
  wrap: changing(is('set_all'), (message) => [
    { ...message, page: String(message.page), page_size: String(message.page_size) },
  ]),
});
