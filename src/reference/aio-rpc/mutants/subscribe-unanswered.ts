import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent, isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer a subscription before its first event',
  breaks: ['aio-rpc/one-response'],
  wrap: tap(({ send }) => {
    let waiting: string | null = null;
    return {
      sent(text) {
        const message = objectIn(text);
        if (isSuccess(message) && message.method === 'subscribe') waiting = text;
        else {
          if (waiting !== null && isEvent(message)) send(waiting);
          send(text);
        }
      },
    };
  }),
});
