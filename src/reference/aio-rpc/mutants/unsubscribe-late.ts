import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription some time after it said so',
  breaks: ['aio-rpc/unsubscribe-ends'],
  affects: [
    'aio-rpc/subscribe-response--upstream',
    'aio-rpc/subscribed',
    'aio-rpc/unsubscribe-event',
    'aio-rpc/unsubscribe-scope--upstream',
    'aio-rpc/unsubscribe-unknown',
    'aio-rpc/unsubscribe-unknown--upstream',
  ],
  wrap: tap(({ clock, send, receive }) => ({
    received(text) {
      const message = objectIn(text);
      const { id, method, payload } = message;
      const { channel, event = '' } = isObject(payload) ? payload : {};
      const legal = [id, channel, event].every((value) => typeof value === 'string');
      if (method !== 'unsubscribe' || !legal) return receive(text);
      send(JSON.stringify({ id, method, response: {} }));
      clock.after(50, () => receive(JSON.stringify({ ...message, id: HIDDEN })));
    },
    sent: (text) => (objectIn(text).id === HIDDEN ? undefined : send(text)),
  })),
});

/** The id of a request that the other side did not make. */
const HIDDEN = '\u0000hidden';
