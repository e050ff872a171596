import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Tells nothing under a request_id whose connection has ended',
  breaks: ['dcrf/resubscribe-server'],
  affects: ['dcrf/close-ends'],
  wrap: (endpoint, clock) => {
    const ended = new Set<Json>();
    const place = sorting(() => {
      const own = new Set<Json>();
      return {
        asked({ action, request_id: id = null }) {
          if (action === 'subscribe_instance') own.add(id);
        },
        event: (payload, send) => (ended.has(payload.request_id ?? null) ? undefined : send(payload)),
        closed() {
          for (const id of own) ended.add(id);
        },
      };
    });
    return place(endpoint, clock);
  },
});
