import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { asksFor, hearingAsked } from '../wraps.js';

export default variant<Rules>({
  title: 'Has no custom subscriptions',
  takes: ['what is served'],
  lacks: ['custom-subscribe'],
  wrap: hearingAsked((payload) =>
    asksFor(payload, 'subscribe_many', 'unsubscribe_many') ? { ...payload, action: 'none' } : payload,
  ),
});
