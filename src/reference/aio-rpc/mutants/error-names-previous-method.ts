import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Names the method of the request before in an error',
  breaks: ['aio-rpc/error-method'],
  affects: ['aio-rpc/unknown-method--upstream'],
  wrap: tap(({ send, receive }) => {
    let [before, now]: Json[] = ['none', 'none'];
    return {
      received(text) {
        [before, now] = [now ?? 'none', objectIn(text).method ?? 'none'];
        receive(text);
      },
      sent(text) {
        const message = objectIn(text);
        send('method' in message && isError(message) ? JSON.stringify({ ...message, method: before ?? null }) : text);
      },
    };
  }),
});
