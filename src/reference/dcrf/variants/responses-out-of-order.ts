import { variant } from '../../mutant.js';
import { swapping } from '../../wraps.js';
import { payloadOf } from '../messages.js';
import type { Rules } from '../model.js';
import { asksFor } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers every second look at objects after the next one',
  takes: ['the order of responses'],
  wrap: swapping(15, (frame) => asksFor(payloadOf(frame), 'retrieve', 'list')),
});
