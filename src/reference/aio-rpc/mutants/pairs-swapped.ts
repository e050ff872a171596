import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers two events that come close together in the wrong order',
  breaks: ['aio-rpc/order'],
  wrap: tap(({ clock, send }) => {
    let held: string | null = null;
    const release = () => {
      if (held !== null) send(held);
      held = null;
    };
    return {
      sent(text) {
        if (!isEvent(objectIn(text))) return send(text);
        if (held !== null) {
          send(text);
          return release();
        }
        held = text;
        clock.after(20, release);
      },
    };
  }),
});
