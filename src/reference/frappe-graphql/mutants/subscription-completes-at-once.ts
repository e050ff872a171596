import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { isSubscription, onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends a complete behind each subscription that is started',
  breaks: ['frappe-graphql/start-goes-on'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => ({
      received(text) {
        const { type, id = null, payload } = objectIn(text);
        receive(text);
        if (type === 'start' && isSubscription(member(payload, 'query')))
          send(JSON.stringify({ type: 'complete', id }));
      },
    })),
  ),
});
