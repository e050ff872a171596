import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a change of a variable, and complains of it',
  breaks: ['socksync/mirror-var'],
  affects: [
    'socksync/get-unsubscribed',
    'socksync/list-get-unsubscribed',
    'socksync/unsubscribe-group',
    'socksync/unsubscribe-all',
    'socksync/var-get',
    'socksync/owned-var',
    'socksync/list-get',
    'socksync/call-unsubscribed--upstream',
    'socksync/one-error',
    'socksync/call-return',
    'socksync/peer-return',
    'socksync/bad-id',
  ],
  wrap: tap(({ send, receive }) => ({
    received(text) {
      receive(text);
      const { func, name, value } = objectIn(text);
      if (func === 'set' && name === 'conformance.peer_var' && value !== undefined)
        send(JSON.stringify({ func: 'error', error_code: 8 }));
    },
  })),
});
