import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Closes the connection for a stop of what is not running',
  breaks: ['frappe-graphql/stop-harmless'],
  affects: operations,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap((connection) => {
      const started = new Set<Json>();
      return {
        received(text) {
          const { type, id = null } = objectIn(text);
          if (type === 'start') started.add(id);
          if (type === 'stop' && !started.has(id)) connection.close(1008);
          else connection.receive(text);
        },
      };
    }),
  ),
});
