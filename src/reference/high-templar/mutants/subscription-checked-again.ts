import { isObject, type Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, type Tap } from '../../tap.js';
import { type Again, askingAgain, inTurn } from '../again.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';
import type { Room } from '../rooms.js';

export default mutant<Rules>({
  title: 'Asks the API again before it publishes, and keeps back what a client may no longer hear',
  breaks: ['high-templar/subscription-kept'],
  affects: ['high-templar/permissions-kept', 'high-templar/api-*'],
  ...askingAgain(checked),
});

function checked({ rooms, permits, receive, send }: Again): Tap {
  const next = inTurn();
  const subscribed = new Map<Json | undefined, Room>();
  return {
    received(text) {
      const { type, room, requestId } = objectIn(text);
      if (type === 'subscribe' && isObject(room)) subscribed.set(requestId, room);
      receive(text);
    },
    sent(text) {
      const message = objectIn(text);
      const room = isPublication(message) ? subscribed.get(message.requestId) : undefined;
      if (room === undefined) return send(text);
      next(async () => {
        if (permits(await rooms(), room)) send(text);
      });
    },
  };
}
