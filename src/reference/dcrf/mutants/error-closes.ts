import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isError, payloadOf } from '../messages.js';
import type { Rules } from '../model.js';
import { asksFor } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends the connection after an error about an object',
  breaks: ['dcrf/error-lives'],
  wrap: tap(({ send, close }) => ({
    sent(text) {
      send(text);
      const payload = payloadOf(objectIn(text));
      if (isError(payload) && asksFor(payload, 'update', 'patch', 'delete')) close(1008);
    },
  })),
});
