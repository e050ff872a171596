import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the arguments of its calls beside the name',
  breaks: ['socksync/peer-call'],
  affects: ['socksync/one-error'],
  wrap: changing(is('call'), (message) => [{ ...Object(message.args), ...without(message, 'args') }]),
});
