import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer a ping while the connection is subscribed',
  breaks: ['high-templar/ping-subscribed'],
  affects: ['high-templar/ping', 'high-templar/ping-each'],
  wrap: tap(({ send, receive }) => {
    let subscribed = false;
    return {
      sent(text) {
        subscribed ||= isSuccess(objectIn(text));
        send(text);
      },
      received: (text) => void ((text === 'ping' && subscribed) || receive(text)),
    };
  }),
});
