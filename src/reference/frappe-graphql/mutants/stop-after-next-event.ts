import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends one more event of an operation that was stopped',
  breaks: ['frappe-graphql/stop-silent'],
  affects: [
    'frappe-graphql/complete-last',
    'frappe-graphql/id-*',
    'frappe-graphql/stop-*',
    'frappe-graphql/end-own',
    'frappe-graphql/message-id',
  ],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => {
      const ending = new Set<Json>();
      return {
        received(text) {
          const { type, id = null } = objectIn(text);
          if (type !== 'stop' || ending.has(id)) return receive(text);
          ending.add(id);
          return send(JSON.stringify({ type: 'complete', id }));
        },
        sent(text) {
          const { type, id = null } = objectIn(text);
          if (type === 'complete' && ending.delete(id)) return;
          send(text);
          if (type === 'data' && ending.has(id)) receive(JSON.stringify({ type: 'stop', id }));
        },
      };
    }),
  ),
});
