import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Makes a new object of an update, and leaves the old one as it was',
  breaks: ['dcrf/update'],
  affects: ['dcrf/pk-field', 'dcrf/unknown-pk', 'dcrf/update-invalid', 'dcrf/pipelined'],
  wrap: hearingAsked((payload) =>
    payload.action === 'update' &&
    isObject(payload.data) &&
    typeof payload.data.name === 'string' &&
    Number.isInteger(payload.data.counter)
      ? { ...payload, action: 'create' }
      : payload,
  ),
});
