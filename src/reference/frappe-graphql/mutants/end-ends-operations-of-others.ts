import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, type Tapped, tap } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends the operations of all connections when one has gone',
  breaks: ['frappe-graphql/end-own'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs((endpoint, clock) => {
    const running = new Map<Tapped, Set<Json>>();
    const place = tap((connection) => {
      const own = new Set<Json>();
      running.set(connection, own);
      return {
        received(text) {
          const { type, id = null } = objectIn(text);
          if (type === 'start') own.add(id);
          connection.receive(text);
        },
        closed() {
          running.delete(connection);
          for (const [other, ids] of running) for (const id of ids) other.receive(JSON.stringify({ type: 'stop', id }));
        },
      };
    });
    return place(endpoint, clock);
  }),
});
