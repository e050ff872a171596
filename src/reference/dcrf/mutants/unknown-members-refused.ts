import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Refuses a payload with members that it does not know',
  breaks: ['dcrf/extra-members'],
  affects: ['dcrf/response-action'],
  wrap: hearingAsked((payload) => {
    const known = ['action', 'request_id', 'pk', 'data', 'things', 'key', 'value'];
    return Object.keys(payload).every((name) => known.includes(name)) ? payload : { ...payload, action: 'unknown' };
  }),
});
