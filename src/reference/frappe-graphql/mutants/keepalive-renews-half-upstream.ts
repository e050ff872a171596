import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Gives a subscription half of its time to live by a keepalive, and loses what is due',
  breaks: ['frappe-graphql/renewed-whole'],
  affects: [...keepalives, ...events],
  profile: 'upstream',
  binding: 'socketio',
  rules: {
    renewedAt: ({ renewedAt }, now, ttlMs) => Math.max(renewedAt, now - ttlMs / 2),
    removes: (_view, over) => over,
    sweepMs: 5000,
  },
});
