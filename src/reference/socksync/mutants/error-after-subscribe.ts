import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says 8 after every subscription, though it was made',
  breaks: ['socksync/one-error'],
  wrap: tap(({ send, receive }) => ({
    received(text) {
      receive(text);
      const { func, name } = objectIn(text);
      if (func === 'subscribe' && name === 'conformance.var') send(JSON.stringify({ func: 'error', error_code: 8 }));
    },
  })),
});
