import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes a request without an action for a list',
  breaks: ['dcrf/missing-action'],
  wrap: hearingAsked((payload) => (Object.hasOwn(payload, 'action') ? payload : { ...payload, action: 'list' })),
});
