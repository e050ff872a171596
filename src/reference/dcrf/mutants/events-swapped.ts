import { mutant } from '../../mutant.js';
import { swapping } from '../../wraps.js';
import { payloadOf } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every second change before the one that came before it',
  breaks: ['dcrf/event-order'],
  rules: ({ event }) => ({ event: (told) => ({ ...event(told), told: true }) }),
  wrap: swapping(15, (frame) => payloadOf(frame).told === true),
});
