import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers after a while, in order, so that events overtake responses',
  takes: ['when responses come', 'aio-rpc/event-or-response-first=event'],
  wrap: tap(({ clock, send }) => ({
    sent(text) {
      if (isEvent(objectIn(text))) send(text);
      else clock.after(15, () => send(text));
    },
  })),
});
