import { type Json, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { isSubscription, onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the complete of queries and mutations before their data',
  breaks: ['frappe-graphql/start-complete'],
  affects: ['frappe-graphql/complete-last', ...operations],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => {
      const subscriptions = new Set<Json>();
      let held: string | null = null;
      return {
        received(text) {
          const { type, id = null, payload } = objectIn(text);
          if (type === 'start' && isSubscription(member(payload, 'query'))) subscriptions.add(id);
          receive(text);
        },
        sent(text) {
          const { type, id = null } = objectIn(text);
          if (type === 'data' && !subscriptions.has(id)) held = text;
          else {
            send(text);
            if (held !== null) send(held);
            held = null;
          }
        },
      };
    }),
  ),
});
