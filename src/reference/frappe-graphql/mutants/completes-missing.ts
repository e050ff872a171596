import { type Json, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { isSubscription, onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers queries and mutations with data, and no complete',
  breaks: ['frappe-graphql/start-complete'],
  affects: operations,
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
          if (type !== 'complete' || subscriptions.has(id)) send(text);
        },
      };
    }),
  ),
});
