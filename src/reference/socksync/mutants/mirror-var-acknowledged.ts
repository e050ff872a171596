import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Acknowledges a change of a variable by sending it back',
  breaks: ['socksync/mirror-var'],
  wrap: tap(({ send, receive }) => ({
    received(text) {
      receive(text);
      const { func, type, name } = objectIn(text);
      if (func === 'set' && type === 'var' && name === 'conformance.peer_var') send(text);
    },
  })),
});
