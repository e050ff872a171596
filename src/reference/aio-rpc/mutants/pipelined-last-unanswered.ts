import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a request only when the next one comes, or after a while under the id of the next',
  breaks: ['aio-rpc/pipelined'],
  affects: [
    'aio-rpc/one-response',
    'aio-rpc/success-id',
    'aio-rpc/error-id',
    'aio-rpc/error-id-unreadable',
    'aio-rpc/order',
  ],
  wrap: tap(({ clock, send, receive }) => {
    const ids: Json[] = [];
    return {
      received(text) {
        ids.unshift(objectIn(text).id ?? null);
        receive(text);
      },
      sent(text) {
        const message = objectIn(text);
        if (isEvent(message) || !('id' in message)) return send(text);
        clock.after(5, () => send(JSON.stringify({ ...message, id: ids.shift() ?? null })));
      },
    };
  }),
});
