import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends no data for an id that was stopped before',
  breaks: ['frappe-graphql/id-again'],
  affects: ['frappe-graphql/stop*'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => {
      const stopped = new Set<Json>();
      return {
        received(text) {
          const { type, id = null } = objectIn(text);
          receive(text);
          if (type === 'stop') stopped.add(id);
        },
        sent(text) {
          const { type, id = null } = objectIn(text);
          if (type !== 'data' || !stopped.has(id)) send(text);
        },
      };
    }),
  ),
});
