import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { events } from '../affected.js';
import { payloadOf, withPayload } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the request_id it works on per connection, so that a later one overwrites it',
  breaks: ['dcrf/pipelined'],
  affects: [...events, 'dcrf/one-response', 'dcrf/response-action'],
  wrap: tap(({ clock, send, receive }) => {
    let last: Json = null;
    const open = new Set<Json>();
    return {
      received(text) {
        last = payloadOf(objectIn(text)).request_id ?? null;
        open.add(last);
        receive(text);
      },
      sent(text) {
        const frame = objectIn(text);
        const payload = payloadOf(frame);
        if (!open.delete(payload.request_id ?? null)) return send(text);
        clock.after(5, () => send(JSON.stringify(withPayload(frame, { ...payload, request_id: last }))));
      },
    };
  }),
});
