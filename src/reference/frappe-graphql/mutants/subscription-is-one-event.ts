import { type Json, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { isSubscription, onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Completes a subscription after its first event',
  breaks: ['frappe-graphql/start-goes-on'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => {
      const subscriptions = new Set<Json>();
      return {
        received(text) {
          const { type, id = null, payload } = objectIn(text);
          if (type === 'start' && isSubscription(member(payload, 'query'))) subscriptions.add(id);
          receive(text);
        },
        sent(text) {
          const { type, id = null } = objectIn(text);
          send(text);
          if (type === 'data' && subscriptions.delete(id)) receive(JSON.stringify({ type: 'stop', id }));
        },
      };
    }),
  ),
});
