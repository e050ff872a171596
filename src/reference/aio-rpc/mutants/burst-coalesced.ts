import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers only the latest of the events of a channel that come within a moment',
  breaks: ['aio-rpc/delivery'],
  affects: ['aio-rpc/event-all'],
  wrap: tap(({ clock, send }) => {
    const latest = new Map<string, string>();
    return {
      sent(text) {
        const message = objectIn(text);
        if (!isEvent(message)) return send(text);
        const channel = JSON.stringify(message.channel);
        if (!latest.has(channel)) {
          clock.after(1, () => {
            send(latest.get(channel) ?? text);
            latest.delete(channel);
          });
        }
        latest.set(channel, text);
      },
    };
  }),
});
