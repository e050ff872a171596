import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the last data of an operation again behind its complete',
  breaks: ['frappe-graphql/complete-last'],
  affects: operations,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ send }) => {
      const last = new Map<Json, string>();
      return {
        sent(text) {
          const { type, id = null } = objectIn(text);
          send(text);
          const before = last.get(id);
          if (type === 'data') last.set(id, text);
          else if (type === 'complete' && before !== undefined) send(before);
        },
      };
    }),
  ),
});
