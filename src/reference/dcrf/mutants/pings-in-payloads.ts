import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends a ping of its own after each response',
  breaks: ['dcrf/unasked'],
  wrap: sorting(() => ({
    response(payload, send) {
      send(payload);
      send({ action: 'ping', request_id: 'ping', response_status: 200, data: null, errors: [] });
    },
  })),
});
