import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every fault of a message, one error each',
  breaks: ['socksync/one-error'],
  wrap: tap(({ send, receive }) => {
    let lacking = 0;
    return {
      received(text) {
        const message = objectIn(text);
        lacking = ['func', 'type', 'name'].filter((key) => message[key] === undefined).length;
        receive(text);
        lacking = 0;
      },
      sent(text) {
        for (let n = objectIn(text).func === 'error' && lacking > 0 ? lacking : 1; n > 0; n--) send(text);
      },
    };
  }),
});
