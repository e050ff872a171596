import { isObject, type Json, type JsonObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';
import { asksFor, sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Tells an object as it is to whoever subscribes to it, as if it had changed',
  breaks: ['dcrf/no-event', 'dcrf/event-once'],
  wrap: (endpoint, clock) => {
    const seen = new Map<Json, JsonObject>();
    const place = sorting(() => {
      const asked = new Map<Json, Json>();
      return {
        asked({ action, request_id: id = null, pk = null }) {
          if (action === 'subscribe_instance') asked.set(id, pk);
        },
        response(payload, send) {
          const { data, request_id: id = null } = payload;
          if (isObject(data)) seen.set(data.pk ?? data.id ?? null, data);
          send(payload);
          const object = seen.get(asked.get(id) ?? null);
          if (asksFor(payload, 'subscribe_instance') && !isError(payload) && object !== undefined)
            send({ ...payload, action: 'update', data: object });
        },
      };
    });
    return place(endpoint, clock);
  },
});
