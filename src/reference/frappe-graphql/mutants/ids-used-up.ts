import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes no id a second time',
  breaks: ['frappe-graphql/id-again'],
  affects: ['frappe-graphql/id-in-use', 'frappe-graphql/id-in-use-second', 'frappe-graphql/stop*'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => {
      const used = new Set<Json>();
      return {
        received(text) {
          const { type, id = null } = objectIn(text);
          if (type === 'start' && used.has(id))
            send(JSON.stringify({ type: 'error', id, payload: { message: 'The id is used up' } }));
          else receive(text);
          if (type === 'start') used.add(id);
        },
      };
    }),
  ),
});
