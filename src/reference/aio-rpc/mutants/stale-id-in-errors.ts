import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Puts the id of the last request into an error about a frame without one',
  breaks: ['aio-rpc/error-id-unreadable'],
  affects: ['aio-rpc/not-json--upstream'],
  wrap: tap(({ send, receive }) => {
    let last: Json | undefined;
    return {
      received(text) {
        last = objectIn(text).id ?? last;
        receive(text);
      },
      sent(text) {
        const message = objectIn(text);
        send(isError(message) && last !== undefined ? JSON.stringify({ id: last, ...message }) : text);
      },
    };
  }),
});
