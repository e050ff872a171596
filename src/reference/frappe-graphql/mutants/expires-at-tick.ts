import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses everything whenever it looks for what is due, before its time',
  breaks: ['frappe-graphql/alive'],
  affects: [...keepalives, ...events],
  binding: 'socketio',
  rules: { lifetime: () => 1, sweepMs: 240_000, removes: (_view, over) => over, isLost: () => false },
});
