import { isObject, type Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objects } from '../affected.js';
import type { Rules } from '../model.js';
import { saying } from '../wraps.js';

export default mutant<Rules>({
  title: 'Shows an object as it was when it was first looked at',
  breaks: ['dcrf/retrieve'],
  affects: [...objects, 'dcrf/error-lives', 'dcrf/extra-members', 'dcrf/fault-others'],
  wrap: (endpoint, clock) => {
    const seen = new Map<Json, Json>();
    const place = saying((payload) => {
      const { action, data } = payload;
      if (action !== 'retrieve' || !isObject(data)) return [payload];
      const key = JSON.stringify([data.pk ?? null, data.id ?? null]);
      if (!seen.has(key)) seen.set(key, data);
      return [{ ...payload, data: seen.get(key) ?? null }];
    });
    return place(endpoint, clock);
  },
});
