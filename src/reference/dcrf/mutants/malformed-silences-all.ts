import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Tells nobody anything more after a frame that is no JSON object',
  breaks: ['dcrf/fault-others'],
  affects: events,
  wrap: (endpoint, clock) => {
    let deaf = false;
    const hears = tap(({ receive }) => ({
      received(text) {
        if (!text.trimStart().startsWith('{')) deaf = true;
        receive(text);
      },
    }));
    const tells = sorting(() => ({ event: (payload, send) => (deaf ? undefined : send(payload)) }));
    return hears(tells(endpoint, clock), clock);
  },
});
