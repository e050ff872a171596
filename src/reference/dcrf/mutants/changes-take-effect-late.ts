import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { payloadOf } from '../messages.js';
import type { Rules } from '../model.js';
import { asksFor } from '../wraps.js';

export default mutant<Rules>({
  title: 'Carries out updates after the requests that follow them',
  breaks: ['dcrf/effects-order'],
  wrap: tap(({ clock, receive }) => ({
    received(text) {
      if (asksFor(payloadOf(objectIn(text)), 'update')) clock.after(10, () => receive(text));
      else receive(text);
    },
  })),
});
