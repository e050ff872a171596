import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers keepalives with success, renews nothing, and loses what is due',
  breaks: ['frappe-graphql/renewed'],
  affects: [...keepalives, ...events],
  profile: 'upstream',
  binding: 'socketio',
  rules: { renews: () => [], removes: (_view, over) => over, sweepMs: 5000 },
});
