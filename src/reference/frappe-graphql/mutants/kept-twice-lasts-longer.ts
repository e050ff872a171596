import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Gives a subscription three times its time to live by a second keepalive',
  breaks: ['frappe-graphql/lost-again'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: {
    renewedAt: ({ renewedAt, subscribedAt }, now, ttlMs) => (renewedAt === subscribedAt ? now : now + 2 * ttlMs),
  },
});
