import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { events } from '../affected.js';
import { isEvent, isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses the first event after a subscription was made',
  breaks: ['aio-rpc/delivery'],
  affects: events,
  wrap: rewrite(() => {
    let fresh = false;
    return (message) => {
      if (isSuccess(message) && message.method === 'subscribe') fresh = true;
      const lost = fresh && isEvent(message);
      if (lost) fresh = false;
      return lost ? [] : [message];
    };
  }),
});
