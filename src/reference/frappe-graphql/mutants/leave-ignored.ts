import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores that a socket leaves',
  breaks: ['frappe-graphql/leave'],
  affects: ['frappe-graphql/sockets-renew-nothing'],
  binding: 'socketio',
  rules: { leaves: () => [] },
});
