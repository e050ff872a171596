import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every socket of the subscriber, whether it has joined or not',
  breaks: ['frappe-graphql/join-first'],
  affects: events,
  binding: 'socketio',
  rules: { hears: (view, { user }) => [...view.listeners].filter((listener) => listener.user === user) },
});
