import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Reads only requests that have an action',
  breaks: ['dcrf/generic', 'dcrf/missing-action'],
  affects: ['dcrf/malformed', 'dcrf/malformed--upstream'],
  wrap: hearingAsked((payload) => (Object.hasOwn(payload, 'action') ? payload : null)),
});
