import { variant } from '../../mutant.js';
import { swapping } from '../../wraps.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers every second request after the next one, or a little later',
  takes: ['aio-rpc/response-order=out-of-order'],
  wrap: swapping(5, (message) => !isEvent(message)),
});
