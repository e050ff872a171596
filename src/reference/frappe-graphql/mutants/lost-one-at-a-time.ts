import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses one subscription each time that it looks for what is due',
  breaks: ['frappe-graphql/lost-together'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: { isLost: () => false, sweepMs: 240_000, removes: (_view, over) => over.slice(0, 1) },
});
