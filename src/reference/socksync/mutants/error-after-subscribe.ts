import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says 8 after every subscription, though it was made',
  breaks: ['socksync/one-error'],
  affects: [
    'socksync/list-get-unsubscribed',
    'socksync/subscribe-twice',
    'socksync/unsubscribe-all-again',
    'socksync/var-get',
    'socksync/call-return',
    'socksync/extra-members',
  ],
  wrap: tap(({ send, receive }) => ({
    received(text) {
      receive(text);
      const { func, name } = objectIn(text);
      if (func === 'subscribe' && name === 'conformance.var') send(JSON.stringify({ func: 'error', error_code: 8 }));
    },
  })),
});
