import type { JsonObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers nothing to a subscription that is made again after its end',
  breaks: ['aio-rpc/resubscribe'],
  affects: ['aio-rpc/subscribed'],
  wrap: tap(({ send, receive }) => {
    const ended = new Set<string>();
    return {
      received(text) {
        const message = objectIn(text);
        const { channel, event } = Object(message.payload) as JsonObject;
        const name = JSON.stringify([channel, event]);
        receive(text);
        if (message.method === 'unsubscribe') ended.add(name);
        if (message.method !== 'subscribe' || !ended.has(name)) return;
        receive(JSON.stringify({ ...message, id: HIDDEN, method: 'unsubscribe' }));
      },
      sent: (text) => (objectIn(text).id === HIDDEN ? undefined : send(text)),
    };
  }),
});

/** The id of a request that the other side did not make. */
const HIDDEN = '\u0000hidden';
