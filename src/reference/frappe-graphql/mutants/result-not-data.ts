import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Calls the result of a query `result`',
  breaks: ['frappe-graphql/query', 'frappe-graphql/data-payload'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    rewrite(() => (message) => {
      const payload = member(message, 'payload');
      const data = member(payload, 'data');
      return member(data, 'ping') === undefined ? [message] : [{ ...message, payload: { result: data ?? null } }];
    }),
  ),
});
