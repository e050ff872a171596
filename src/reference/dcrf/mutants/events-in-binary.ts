import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { events } from '../affected.js';
import { payloadOf } from '../messages.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default mutant<Rules>({
  title: 'Sends events in binary frames',
  breaks: ['dcrf/stream'],
  affects: events,
  rules: () => ({ event: (told) => ({ ...documented.event(told), packed: true }) }),
  wrap: tap(({ send, sendBinary }) => ({
    sent: (text) => (payloadOf(objectIn(text)).packed === true ? sendBinary(text) : send(text)),
  })),
});
