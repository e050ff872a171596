import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Knows no custom subscription',
  breaks: ['dcrf/custom-subscribe'],
  affects: ['dcrf/response-action'],
  wrap: hearingAsked((payload) =>
    payload.action === 'subscribe_many' ? { ...payload, action: 'subscribe-many' } : payload,
  ),
});
