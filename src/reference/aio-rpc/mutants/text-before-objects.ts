import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers data that is an object later than data that is a text',
  breaks: ['aio-rpc/order'],
  wrap: tap(({ clock, send }) => ({
    sent(text) {
      const message = objectIn(text);
      if (isEvent(message) && isObject(message.data)) clock.after(20, () => send(text));
      else send(text);
    },
  })),
});
