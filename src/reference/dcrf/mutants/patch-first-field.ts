import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Changes the first field alone that a patch names',
  breaks: ['dcrf/patch'],
  affects: ['dcrf/effects-order', 'dcrf/update-invalid'],
  wrap: hearingAsked((payload) => {
    const { action, data } = payload;
    if (action !== 'patch' || !isObject(data)) return payload;
    return { ...payload, data: Object.fromEntries(Object.entries(data).slice(0, 1)) };
  }),
});
