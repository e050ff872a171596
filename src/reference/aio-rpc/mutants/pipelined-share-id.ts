import type { Json, JsonObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the id of the request that it works on per connection, so that a later one overwrites it',
  breaks: ['aio-rpc/pipelined'],
  affects: ['aio-rpc/one-response', 'aio-rpc/success-method', 'aio-rpc/error-method'],
  wrap: tap(({ clock, send, receive }) => {
    let last: Json | undefined;
    const stamp = (message: JsonObject) =>
      last === undefined || isEvent(message) ? message : { ...message, id: last };
    return {
      received(text) {
        last = objectIn(text).id;
        receive(text);
      },
      sent: (text) => void clock.after(5, () => send(JSON.stringify(stamp(objectIn(text))))),
    };
  }),
});
