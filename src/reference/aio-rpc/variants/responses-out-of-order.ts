import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers every second request after the next one, or a little later',
  takes: ['aio-rpc/response-order=out-of-order'],
  wrap: tap(({ clock, send }) => {
    const held: string[] = [];
    let count = 0;
    const release = () => {
      for (const text of held.splice(0)) send(text);
    };
    return {
      sent(text) {
        if (isEvent(objectIn(text))) return send(text);
        if (++count % 2 === 1) {
          held.push(text);
          return void clock.after(5, release);
        }
        send(text);
        release();
      },
    };
  }),
});
