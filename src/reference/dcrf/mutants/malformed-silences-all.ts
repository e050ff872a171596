import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Tells nobody anything more after a frame without a payload',
  breaks: ['dcrf/fault-others'],
  affects: events,
  wrap: (endpoint, clock) => {
    let deaf = false;
    const hears = tap(({ receive }) => ({
      received(text) {
        if (!isObject(objectIn(text).payload)) deaf = true;
        receive(text);
      },
    }));
    const tells = sorting(() => ({ event: (payload, send) => (deaf ? undefined : send(payload)) }));
    return hears(tells(endpoint, clock), clock);
  },
});
