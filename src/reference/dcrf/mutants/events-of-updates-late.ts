import { mutant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import { payloadOf } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells updates later than deletions, and patches at once',
  breaks: ['dcrf/event-order'],
  rules: ({ event }) => ({ event: (told) => ({ ...event(told), told: told.action }) }),
  wrap: delaying(15, (frame) => payloadOf(frame).told === 'update'),
});
