import { mutant } from '../../mutant.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';
import { asksFor, sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of a connection with an error',
  breaks: ['dcrf/error-lives'],
  affects: ['dcrf/effects-order', 'dcrf/custom-create'],
  wrap: sorting(() => {
    let deaf = false;
    return {
      response(payload, send) {
        if (isError(payload) && asksFor(payload, 'retrieve', 'update', 'patch', 'delete')) deaf = true;
        send(payload);
      },
      event: (payload, send) => (deaf ? undefined : send(payload)),
    };
  }),
});
