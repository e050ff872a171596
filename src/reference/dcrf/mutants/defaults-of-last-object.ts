import { isObject, type Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Has the value of the object before where a field was left out',
  breaks: ['dcrf/create-defaults'],
  wrap: (endpoint, clock) => {
    let last: Json = 0;
    const place = hearingAsked((payload) => {
      const { action, data } = payload;
      if (action !== 'create' || !isObject(data)) return payload;
      if (data.counter === undefined) return { ...payload, data: { ...data, counter: last } };
      if (Number.isSafeInteger(data.counter)) last = data.counter;
      return payload;
    });
    return place(endpoint, clock);
  },
});
