import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes in binary frames, too',
  breaks: ['high-templar/frames'],
  affects: deliveries,
  wrap: tap(({ send, sendBinary }) => ({
    sent(text) {
      send(text);
      if (isPublication(objectIn(text))) sendBinary(text);
    },
  })),
});
