import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { payloadOf, withPayload } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a refused request with the request_id of the one before',
  breaks: ['dcrf/request-id', 'dcrf/one-response'],
  affects: ['dcrf/create-required', 'dcrf/generic', 'dcrf/update-required'],
  wrap: tap(({ send, receive }) => {
    let [previous, last]: [Json, Json] = [null, null];
    return {
      received(text) {
        [previous, last] = [last, payloadOf(objectIn(text)).request_id ?? null];
        receive(text);
      },
      sent(text) {
        const frame = objectIn(text);
        const payload = payloadOf(frame);
        if (payload.response_status !== 400 || payload.request_id !== last) return send(text);
        send(JSON.stringify(withPayload(frame, { ...payload, request_id: previous })));
      },
    };
  }),
});
