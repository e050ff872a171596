import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription that a socket leaves',
  breaks: ['frappe-graphql/leave-only'],
  affects: [...events, 'frappe-graphql/sockets-renew-nothing'],
  binding: 'socketio',
  rules: { leavingEnds: true },
});
