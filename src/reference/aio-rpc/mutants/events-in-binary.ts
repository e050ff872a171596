import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { events } from '../affected.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends events as binary frames',
  breaks: ['aio-rpc/frame-text'],
  affects: events,
  wrap: tap(({ send, sendBinary }) => ({
    sent(text) {
      if (isEvent(objectIn(text))) sendBinary(text);
      else send(text);
    },
  })),
});
