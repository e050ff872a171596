import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the socket alone that has joined last',
  breaks: ['frappe-graphql/join-many'],
  affects: ['frappe-graphql/leave-only', 'frappe-graphql/rejoin'],
  binding: 'socketio',
  rules: ({ hears }) => ({ hears: (view, consumer) => hears(view, consumer).slice(-1) }),
});
