import { mutant } from '../../mutant.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';
import { asksFor, sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends an object as it is before it answers the subscription to it',
  breaks: ['dcrf/subscribe-first'],
  wrap: sorting(() => ({
    response(payload, send) {
      if (asksFor(payload, 'subscribe_instance') && !isError(payload)) send({ ...payload, action: 'update', data: {} });
      send(payload);
    },
  })),
});
