import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Acknowledges a subscription by sending it back',
  breaks: ['socksync/subscribe-silent'],
  affects: ['socksync/message-group'],
  wrap: tap(({ send, receive }) => ({
    received(text) {
      receive(text);
      const { func, type } = objectIn(text);
      if (func === 'subscribe' && type === 'var') send(text);
    },
  })),
});
