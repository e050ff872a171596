import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Knows no action that ends a subscription to an object',
  breaks: ['dcrf/unsubscribe'],
  affects: ['dcrf/response-action'],
  wrap: hearingAsked((payload) =>
    payload.action === 'unsubscribe_instance' ? { ...payload, action: 'unsubscribe-instance' } : payload,
  ),
});
