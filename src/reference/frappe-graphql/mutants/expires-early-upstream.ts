import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses subscriptions after half of their time to live, when it looks for them',
  breaks: ['frappe-graphql/alive'],
  affects: [...keepalives, ...events],
  profile: 'upstream',
  binding: 'socketio',
  rules: { lifetime: (ttlMs) => ttlMs * 0.5, sweepMs: 5000, removes: (_view, over) => over },
});
