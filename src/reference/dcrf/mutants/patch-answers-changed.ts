import { isObject, type Json, type JsonObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isError, payloadOf, withPayload } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a patch with the fields that it named, not with the object',
  breaks: ['dcrf/patch'],
  affects: ['dcrf/values'],
  wrap: tap(({ send, receive }) => {
    const asked = new Map<Json, JsonObject>();
    return {
      received(text) {
        const { action, request_id: id = null, pk = null, data } = payloadOf(objectIn(text));
        if (action === 'patch' && isObject(data)) asked.set(id, { pk, ...data });
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
