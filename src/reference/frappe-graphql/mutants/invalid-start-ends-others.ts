import { mutant } from '../../mutant.js';
import { objectIn, type Tapped, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends all other connections when a query of one does not validate',
  breaks: ['frappe-graphql/fault-others'],
  affects: [...operations, 'frappe-graphql/user-login-event'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs((endpoint, clock) => {
    const open = new Set<Tapped>();
    const place = tap((connection) => {
      open.add(connection);
      return {
        sent(text) {
          connection.send(text);
          if (objectIn(text).type === 'error') for (const other of open) if (other !== connection) other.close(1011);
        },
        closed: () => void open.delete(connection),
      };
    });
    return place(endpoint, clock);
  }),
});
