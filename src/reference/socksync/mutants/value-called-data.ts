import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changing, is, without } from '../wraps.js';

export default mutant<Rules>({
  title: 'Calls the value of a variable `data`',
  breaks: ['socksync/set-form'],
  wrap: changing(is('set', 'var'), (message) => [{ ...without(message, 'value'), data: message.value ?? null }]),
});
