import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Completes an operation that is stopped, and goes on with it',
  breaks: ['frappe-graphql/stop-silent'],
  affects: [
    'frappe-graphql/id-again',
    'frappe-graphql/complete-last',
    'frappe-graphql/stop-*',
    'frappe-graphql/message-id',
  ],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => ({
      received(text) {
        const { type, id = null } = objectIn(text);
        if (type === 'stop') send(JSON.stringify({ type: 'complete', id }));
        else receive(text);
      },
    })),
  ),
});
