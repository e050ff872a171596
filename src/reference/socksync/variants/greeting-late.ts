import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Greets a while after the handshake',
  takes: ['when a connection is greeted'],
  wrap: tap(({ clock, send }) => {
    let greeting = true;
    clock.after(30, () => {
      greeting = false;
    });
    return {
      sent(text) {
        const { func } = objectIn(text);
        if (greeting && (func === 'subscribe' || func === 'get')) clock.after(30, () => send(text));
        else send(text);
      },
    };
  }),
});
