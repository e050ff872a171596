import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, type Tap } from '../../tap.js';
import { type Again, askingAgain, inTurn } from '../again.js';
import type { Rules } from '../model.js';
import type { Room } from '../rooms.js';
import { documented } from '../rules.js';

export default mutant<Rules>({
  title: 'Asks the API again upon each subscribe, and admits what it allows since',
  breaks: ['high-templar/permissions-late'],
  affects: ['high-templar/api-*'],
  ...askingAgain(widened, { permits: (allowed, room) => documented.permits([...allowed, ...since], room) }),
});

/** What the API allows the client whose request is being read. */
let since: readonly Room[] = [];

function widened({ rooms, receive }: Again): Tap {
  const next = inTurn();
  return {
    received: (text) =>
      next(async () => {
        const { type, room } = objectIn(text);
        const now = type === 'subscribe' && isObject(room) ? await rooms() : [];
        since = now;
        receive(text);
        since = [];
      }),
  };
}
