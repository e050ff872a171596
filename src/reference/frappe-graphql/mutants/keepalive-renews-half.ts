import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Gives a subscription half of its time to live by a keepalive',
  breaks: ['frappe-graphql/renewed-whole'],
  affects: [...keepalives, ...events],
  profile: 'documented',
  binding: 'socketio',
  rules: { renewedAt: ({ renewedAt }, now, ttlMs) => Math.max(renewedAt, now - ttlMs / 2) },
});
