import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a call of a function that fails with two errors',
  breaks: ['socksync/call-fails', 'socksync/one-error'],
  profile: 'documented',
  wrap: tap(({ send, receive }) => {
    let failing = false;
    return {
      received(text) {
        failing = objectIn(text).name === 'conformance.fail' && objectIn(text).func === 'call';
        receive(text);
        failing = false;
      },
      sent(text) {
        send(text);
        if (failing) send(text);
      },
    };
  }),
});
