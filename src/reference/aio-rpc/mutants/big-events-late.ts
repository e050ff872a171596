import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers large events later than small ones',
  breaks: ['aio-rpc/order'],
  wrap: tap(({ clock, send }) => ({
    sent(text) {
      if (isEvent(objectIn(text)) && text.length > 512) clock.after(20, () => send(text));
      else send(text);
    },
  })),
});
