import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a change of a list, and complains of it',
  breaks: ['socksync/mirror-list'],
  affects: ['socksync/bad-index-unchanged', 'socksync/one-error'],
  wrap: tap(({ send, receive }) => ({
    received(text) {
      receive(text);
      const { func, type, name } = objectIn(text);
      if (type === 'list' && name === 'conformance.peer_list' && func !== 'set_all' && func !== 'get')
        send(JSON.stringify({ func: 'error', error_code: 8 }));
    },
  })),
});
