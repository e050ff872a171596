import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive of a lost subscription rightly, and goes on telling it',
  breaks: ['frappe-graphql/lost'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: { isLost: (use) => use !== 'event', removes: () => [] },
});
