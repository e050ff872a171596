import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection after an error, but for refused rooms',
  breaks: ['high-templar/error-lives'],
  affects: [
    'high-templar/not-json',
    'high-templar/type-*',
    'high-templar/not-object',
    'high-templar/room-missing',
    'high-templar/room-type',
    'high-templar/id-type',
    'high-templar/subscribe-no-id*',
    'high-templar/unsubscribe-*',
    'high-templar/no-id-nothing',
    'high-templar/fault-others',
    'high-templar/one-answer',
    'high-templar/error-message',
    'high-templar/id-in-use',
    'high-templar/delivery',
  ],
  wrap: tap(({ send, close }) => ({
    sent(text) {
      send(text);
      const message = objectIn(text);
      if (isError(message) && message.message !== 'room-not-found') close(1008);
    },
  })),
});
