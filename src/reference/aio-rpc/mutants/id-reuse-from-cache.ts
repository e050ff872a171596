import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers an id that was used before with the answer of then',
  breaks: ['aio-rpc/id-reuse'],
  affects: ['aio-rpc/success-method'],
  wrap: tap(({ send, receive }) => {
    const cache = new Map<Json | undefined, string>();
    return {
      received(text) {
        const cached = cache.get(objectIn(text).id);
        if (cached === undefined) receive(text);
        else send(cached);
      },
      sent(text) {
        const message = objectIn(text);
        if (typeof message.id === 'string') cache.set(message.id, text);
        send(text);
      },
    };
  }),
});
