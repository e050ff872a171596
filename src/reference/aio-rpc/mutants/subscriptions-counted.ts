import type { Json } from '../../../base/json.js';
import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription that was made twice only when it is ended twice',
  breaks: ['aio-rpc/unsubscribe-ends'],
  affects: ['aio-rpc/subscribed', 'aio-rpc/refused-subscribe-nothing', 'aio-rpc/info-channels'],
  wrap: tap(({ send, receive }) => {
    const made = new Map<string, number>();
    const keyOf = (payload: Json | undefined) => JSON.stringify([member(payload, 'channel'), member(payload, 'event')]);
    return {
      received(text) {
        const { id, method, payload } = objectIn(text);
        const [key, step] = [keyOf(payload), method === 'subscribe' ? 1 : method === 'unsubscribe' ? -1 : 0];
        const left = (made.get(key) ?? 0) + step;
        if (step !== 0) made.set(key, Math.max(0, left));
        if (step >= 0 || left <= 0) return receive(text);
        send(JSON.stringify({ id, method, response: {} }));
      },
    };
  }),
});
