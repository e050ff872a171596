import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers keepalives with success, and renews nothing',
  breaks: ['frappe-graphql/renewed'],
  affects: [...keepalives, ...events],
  profile: 'documented',
  binding: 'socketio',
  rules: { renews: () => [] },
});
