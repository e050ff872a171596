import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { isSubscription, onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Loses the first event of each operation',
  breaks: ['frappe-graphql/event-first'],
  affects: events,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => {
      const fresh = new Set<unknown>();
      return {
        received(text) {
          const { type, id, payload } = objectIn(text);
          if (type === 'start' && isSubscription(member(payload, 'query'))) fresh.add(id);
          receive(text);
        },
        sent(text) {
          const { type, id, payload } = objectIn(text);
          const isLost = type === 'data' && member(payload, 'errors') === undefined && fresh.delete(id);
          if (!isLost) send(text);
        },
      };
    }),
  ),
});
