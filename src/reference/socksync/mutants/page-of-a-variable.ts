import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Says of a page of a list that it is of a variable',
  breaks: ['socksync/message-group'],
  wrap: changing(is('set_all'), (message) => [{ ...message, type: 'var' }]),
});
