import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Makes an object where there is none to update',
  breaks: ['dcrf/unknown-pk'],
  wrap: (endpoint, clock) => {
    const gone = new Set<Json>();
    const place = hearingAsked((payload) => {
      const { action, pk = null } = payload;
      if (action === 'delete') gone.add(pk);
      return action === 'update' && gone.has(pk) ? { ...payload, action: 'create' } : payload;
    });
    return place(endpoint, clock);
  },
});
