import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Refuses a message that has members which it does not know',
  breaks: ['frappe-graphql/extra-members'],
  affects: operations,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => ({
      received(text) {
        const unknown = Object.keys(objectIn(text)).find((key) => !['id', 'type', 'payload'].includes(key));
        if (unknown === undefined) receive(text);
        else send(JSON.stringify({ type: 'error', payload: { message: `Unknown member ${unknown}` } }));
      },
    })),
  ),
});
