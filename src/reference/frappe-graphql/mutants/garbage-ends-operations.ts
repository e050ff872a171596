import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends all operations of a connection when something cannot be understood',
  breaks: ['frappe-graphql/message-lives'],
  affects: ['frappe-graphql/fault-others', ...operations],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap((connection) => {
      const running = new Set<Json>();
      return {
        received(text) {
          const { type, id = null } = objectIn(text);
          if (type === 'start') running.add(id);
          connection.receive(text);
          if (typeof type === 'string' && ['connection_init', 'start', 'stop', 'connection_terminate'].includes(type))
            return;
          for (const one of running) connection.receive(JSON.stringify({ type: 'stop', id: one }));
          running.clear();
        },
      };
    }),
  ),
});
