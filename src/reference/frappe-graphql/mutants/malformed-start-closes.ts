import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Closes the connection for a start without a payload',
  breaks: ['frappe-graphql/start-malformed'],
  affects: ['frappe-graphql/message-lives', 'frappe-graphql/fault-others'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap((connection) => ({
      received(text) {
        const { type, payload } = objectIn(text);
        if (type === 'start' && !isObject(payload)) connection.close(1011);
        else connection.receive(text);
      },
    })),
  ),
});
