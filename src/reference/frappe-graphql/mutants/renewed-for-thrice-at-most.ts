import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Lets no subscription live for longer than three times its time to live',
  breaks: ['frappe-graphql/renewed-often'],
  affects: [...keepalives, ...events],
  profile: 'documented',
  binding: 'socketio',
  rules: {
    renewedAt: ({ subscribedAt }, now, ttlMs) => Math.min(now, subscribedAt + 2 * ttlMs),
  },
});
