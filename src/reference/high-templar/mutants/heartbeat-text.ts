import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a text of its own after it has answered',
  breaks: ['high-templar/frames'],
  affects: ['high-templar/ping*'],
  wrap: tap(({ send }) => ({
    sent(text) {
      send(text);
      if (isSuccess(objectIn(text))) send('heartbeat');
    },
  })),
});
