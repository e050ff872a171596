import { mutant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import { payloadOf } from '../messages.js';
import type { Rules } from '../model.js';
import { asksFor } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers a subscription a little late, so that events come first',
  breaks: ['dcrf/subscribe-first'],
  wrap: delaying(20, (frame) => asksFor(payloadOf(frame), 'subscribe_instance')),
});
