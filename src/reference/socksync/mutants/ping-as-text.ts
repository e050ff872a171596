import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a bare word after every return',
  breaks: ['socksync/frame-text'],
  wrap: tap(({ send }) => ({
    sent(text) {
      send(text);
      if (objectIn(text).func === 'return') send('ping');
    },
  })),
});
