import { isObject, type Json, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked, saying } from '../wraps.js';

export default mutant<Rules>({
  title: 'Adds to a number what a patch has for it',
  breaks: ['dcrf/patch'],
  affects: ['dcrf/effects-order', 'dcrf/values'],
  wrap: (endpoint, clock) => {
    const last = new Map<Json, number>();
    const hears = hearingAsked((payload) => {
      const { action, pk = null, data } = payload;
      const before = last.get(pk);
      if (action !== 'patch' || !isObject(data) || typeof data.counter !== 'number' || before === undefined)
        return payload;
      return { ...payload, data: { ...data, counter: data.counter + before } };
    });
    const sees = saying((payload) => {
      const { data } = payload;
      const key = member(data, 'pk') ?? member(data, 'id');
      const counter = member(data, 'counter');
      if (key !== undefined && typeof counter === 'number') last.set(key, counter);
      return [payload];
    });
    return hears(sees(endpoint, clock), clock);
  },
});
