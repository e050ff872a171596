import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves by the bare id alone',
  breaks: ['frappe-graphql/leave'],
  affects: ['frappe-graphql/sockets-renew-nothing', 'frappe-graphql/leave-only'],
  binding: 'socketio',
  rules: ({ idsIn }) => ({
    idsIn: (argument, asked) => (asked === 'leave' && Array.isArray(argument) ? [] : idsIn(argument, asked)),
  }),
});
