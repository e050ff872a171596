import type { Json } from '../../../base/json.js';
import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers the last event of a channel to whoever subscribes to it later',
  breaks: ['aio-rpc/subscribers-only'],
  wrap(endpoint, clock) {
    const last = new Map<Json | undefined, string>();
    const place = tap(({ send, receive }) => ({
      received(text) {
        const { method, payload } = objectIn(text);
        receive(text);
        const kept = last.get(member(payload, 'channel'));
        if (method === 'subscribe' && kept !== undefined) send(kept);
      },
      sent(text) {
        const message = objectIn(text);
        if (isEvent(message)) last.set(message.channel, text);
        send(text);
      },
    }));
    return place(endpoint, clock);
  },
});
