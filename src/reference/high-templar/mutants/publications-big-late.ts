import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes much data later than little',
  breaks: ['high-templar/trigger-order'],
  affects: deliveries,
  wrap: tap(({ clock, send }) => ({
    sent(text) {
      if (isPublication(objectIn(text)) && text.length > 512) clock.after(20, () => send(text));
      else send(text);
    },
  })),
});
