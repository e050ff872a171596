import { isObject, type Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isError, payloadOf, withPayload } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers an update with what was sent, not with the object',
  breaks: ['dcrf/update'],
  affects: ['dcrf/extra-members', 'dcrf/pk-field'],
  wrap: tap(({ send, receive }) => {
    const asked = new Map<Json, Json>();
    return {
      received(text) {
        const { action, request_id: id = null, data = null } = payloadOf(objectIn(text));
        if (action === 'update') asked.set(id, isObject(data) ? { name: data.name ?? null } : data);
        receive(text);
      },
      sent(text) {
        const frame = objectIn(text);
        const payload = payloadOf(frame);
        const data = asked.get(payload.request_id ?? null);
        if (data === undefined || isError(payload)) return send(text);
        send(JSON.stringify(withPayload(frame, { ...payload, data })));
      },
    };
  }),
});
