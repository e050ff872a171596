import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Revives a lost subscription by a keepalive',
  breaks: ['frappe-graphql/keepalive-revives-nothing'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: { isLost: (use) => use !== 'keepalive', removes: () => [] },
});
