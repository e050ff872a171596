import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers with an error twice',
  breaks: ['socksync/one-error'],
  wrap: changing(is('error'), (message) => [message, message]),
});
