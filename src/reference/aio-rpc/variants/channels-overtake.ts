import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Delivers the events of some channels sooner than those of others',
  takes: ['the order between channels'],
  settleMs: 40,
  wrap: tap(({ clock, send }) => ({
    sent(text) {
      const message = objectIn(text);
      const late = isEvent(message) && JSON.stringify(message.channel).length % 2 === 0;
      if (late) clock.after(15, () => send(text));
      else send(text);
    },
  })),
});
