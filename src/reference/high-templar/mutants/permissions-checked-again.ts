import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, type Tap } from '../../tap.js';
import { type Again, askingAgain, inTurn } from '../again.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Asks the API again upon each subscribe, and refuses what it allows no more',
  breaks: ['high-templar/permissions-kept'],
  affects: ['high-templar/api-*'],
  ...askingAgain(narrowed),
});

function narrowed({ rooms, permits, receive, send }: Again): Tap {
  const next = inTurn();
  return {
    received: (text) =>
      next(async () => {
        const { type, room, requestId } = objectIn(text);
        const legal = type === 'subscribe' && isObject(room) && typeof requestId === 'string';
        const refused = legal && !permits(await rooms(), room);
        if (refused) send('{"code":"error","message":"room-not-found"}');
        else receive(text);
      }),
  };
}
