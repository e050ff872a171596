import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses what is due where it is one alone, as the published server does',
  breaks: ['frappe-graphql/lost-together'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: { isLost: () => false, sweepMs: 240_000, removes: (_view, over) => (over.length === 1 ? over : []) },
});
