import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes unknown members of a payload for data',
  breaks: ['dcrf/extra-members'],
  wrap: hearingAsked((payload) => {
    const { action, request_id, pk, data, things, ...others } = payload;
    return isObject(data) && Object.keys(others).length > 0
      ? { ...payload, data: { ...data, name: 'taken' } }
      : payload;
  }),
});
