import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the ids of waiting requests on a stack, so that answers take the wrong ones',
  breaks: ['aio-rpc/pipelined'],
  affects: ['aio-rpc/success-method', 'aio-rpc/error-method'],
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
