import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers operations with an error that are started before it has acknowledged the connection',
  breaks: ['frappe-graphql/start-before-ack'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ clock, receive, send }) => {
      let busy = false;
      return {
        received(text) {
          const { type, id = null } = objectIn(text);
          if (type === 'connection_init') {
            busy = true;
            clock.after(20, () => {
              busy = false;
              receive(text);
            });
          } else if (busy) send(JSON.stringify({ type: 'error', id, payload: { message: 'Too early' } }));
          else receive(text);
        },
      };
    }),
  ),
});
