import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a heartbeat that is neither a response nor an event after every answer',
  breaks: ['aio-rpc/frame-kind'],
  wrap: rewrite(() => (message) => [message, { heartbeat: true }]),
});
