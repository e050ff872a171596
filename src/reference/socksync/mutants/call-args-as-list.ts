import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the arguments of a call as a list',
  breaks: ['socksync/call-form', 'socksync/peer-call'],
  affects: ['socksync/one-error'],
  wrap: changing(is('call'), (message) => [{ ...message, args: Object.values(Object(message.args)) as Json[] }]),
});
