import { mutant } from '../../mutant.js';
import { objectIn, type Tapped, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Stops the operations of all connections that have the id of a stop',
  breaks: ['frappe-graphql/id-own'],
  affects: operations,
  binding: 'graphql-ws',
  wrap: onGraphqlWs((endpoint, clock) => {
    const open = new Set<Tapped>();
    const place = tap((connection) => {
      open.add(connection);
      return {
        received(text) {
          if (objectIn(text).type !== 'stop') connection.receive(text);
          else for (const one of open) one.receive(text);
        },
        closed: () => void open.delete(connection),
      };
    });
    return place(endpoint, clock);
  }),
});
