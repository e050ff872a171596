import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Drops operations that are started before it has acknowledged the connection',
  breaks: ['frappe-graphql/start-before-ack'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ clock, receive }) => {
      let busy = false;
      return {
        received(text) {
          const { type } = objectIn(text);
          if (type === 'connection_init') {
            busy = true;
            clock.after(20, () => {
              busy = false;
              receive(text);
            });
          } else if (!busy) receive(text);
        },
      };
    }),
  ),
});
