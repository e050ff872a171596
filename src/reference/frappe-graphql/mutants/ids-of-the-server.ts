import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, type Tapped, tap } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Stops an operation when another connection starts one under the same id',
  breaks: ['frappe-graphql/id-own'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs((endpoint, clock) => {
    const holders = new Map<Json, Tapped>();
    const place = tap((connection) => ({
      received(text) {
        const { type, id = null } = objectIn(text);
        const holder = holders.get(id);
        if (type === 'start' && holder !== undefined && holder !== connection)
          holder.receive(JSON.stringify({ type: 'stop', id }));
        if (type === 'start') holders.set(id, connection);
        connection.receive(text);
      },
    }));
    return place(endpoint, clock);
  }),
});
