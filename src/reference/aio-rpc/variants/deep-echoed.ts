import { isObject, jsonDepth } from '../../../base/json.js';
import { write } from '../../encode.js';
import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Echoes a payload however deeply it is nested',
  takes: ['aio-rpc/deep-answer=success'],
  profile: 'documented',
  wrap: tap(({ send, receive }) => ({
    received(text) {
      const { id, method, payload } = jsonDepth(text) > 200 ? objectIn(text) : {};
      if (typeof id === 'string' && method === 'echo' && isObject(payload))
        send(write({ id, method, response: payload }));
      else receive(text);
    },
  })),
});
