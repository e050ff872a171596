import { type Json, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';
import { isSubscription, onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Stops an operation whose id is in use, and does not start the new one',
  breaks: ['frappe-graphql/id-in-use-second'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive }) => {
      const running = new Set<Json>();
      return {
        received(text) {
          const { type, id = null, payload } = objectIn(text);
          if (type === 'stop') running.delete(id);
          if (type !== 'start' || !isSubscription(member(payload, 'query'))) receive(text);
          else if (running.delete(id)) receive(JSON.stringify({ type: 'stop', id }));
          else {
            running.add(id);
            receive(text);
          }
        },
      };
    }),
  ),
});
