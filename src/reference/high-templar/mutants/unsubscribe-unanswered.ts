import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { answers, deliveries } from '../affected.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription without a word',
  breaks: ['high-templar/one-answer', 'high-templar/unsubscribe'],
  affects: [...answers, ...deliveries],
  wrap: tap(({ send, receive }) => {
    let unsubscribing = false;
    return {
      received(text) {
        unsubscribing = objectIn(text).type === 'unsubscribe';
        receive(text);
        unsubscribing = false;
      },
      sent(text) {
        if (!unsubscribing || !isSuccess(objectIn(text))) send(text);
      },
    };
  }),
});
