import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends every return a second time, as a binary frame',
  breaks: ['socksync/frame-text'],
  wrap: tap(({ send, sendBinary }) => ({
    sent(text) {
      send(text);
      if (objectIn(text).func === 'return') sendBinary(text);
    },
  })),
});
