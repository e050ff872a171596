import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { payloadOf, withPayload } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a subscription under a request_id that was used before',
  breaks: ['dcrf/resubscribe-server'],
  wrap: (endpoint, clock) => {
    const used = new Set<Json>();
    const place = tap(({ receive }) => {
      const own = new Set<Json>();
      return {
        received(text) {
          const frame = objectIn(text);
          const { action, request_id: id = null } = payloadOf(frame);
          const spent = action === 'subscribe_instance' && used.has(id);
          if (action === 'subscribe_instance') own.add(id);
          receive(spent ? JSON.stringify(withPayload(frame, { ...payloadOf(frame), pk: 0 })) : text);
        },
        closed() {
          for (const id of own) used.add(id);
        },
      };
    });
    return place(endpoint, clock);
  },
});
