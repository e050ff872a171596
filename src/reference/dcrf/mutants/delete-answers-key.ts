import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isError, payloadOf, withPayload } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a delete with the key that is gone',
  breaks: ['dcrf/status-delete'],
  wrap: tap(({ send, receive }) => {
    const asked = new Map<Json, Json>();
    return {
      received(text) {
        const { action, request_id: id = null, pk = null } = payloadOf(objectIn(text));
        if (action === 'delete') asked.set(id, pk);
        receive(text);
      },
      sent(text) {
        const frame = objectIn(text);
        const payload = payloadOf(frame);
        const pk = asked.get(payload.request_id ?? null);
        if (pk === undefined || isError(payload)) return send(text);
        send(JSON.stringify(withPayload(frame, { ...payload, data: { pk } })));
      },
    };
  }),
});
