import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { payloadOf } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection after the second error about an object',
  breaks: ['dcrf/error-lives'],
  wrap: tap(({ send, close }) => {
    let errors = 0;
    return {
      sent(text) {
        send(text);
        if (payloadOf(objectIn(text)).response_status === 404 && ++errors === 2) close(1008);
      },
    };
  }),
});
