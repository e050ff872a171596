import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses subscriptions after three times their time to live',
  breaks: ['frappe-graphql/lost'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: { lifetime: (ttlMs) => ttlMs * 3 },
});
