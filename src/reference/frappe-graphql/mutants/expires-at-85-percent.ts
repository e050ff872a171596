import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses subscriptions after 85 percent of their time to live',
  breaks: ['frappe-graphql/alive'],
  affects: [...keepalives, ...events],
  profile: 'documented',
  binding: 'socketio',
  rules: { lifetime: (ttlMs) => ttlMs * 0.85 },
});
