import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes every update for a patch',
  breaks: ['dcrf/update-required'],
  affects: ['dcrf/no-event', 'dcrf/response-action', 'dcrf/update-invalid'],
  wrap: hearingAsked((payload) => (payload.action === 'update' ? { ...payload, action: 'patch' } : payload)),
});
