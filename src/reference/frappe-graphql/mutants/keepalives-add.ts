import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Adds a time to live with each keepalive to what is left',
  breaks: ['frappe-graphql/keepalives-add-nothing'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: { renewedAt: ({ renewedAt }, _now, ttlMs) => renewedAt + ttlMs },
});
