import { mutant } from '../../mutant.js';
import { events, expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions of a user when one of his sockets has gone',
  breaks: ['frappe-graphql/socket-end'],
  affects: ['frappe-graphql/rejoin', ...events, ...expiry],
  binding: 'socketio',
  rules: { endsWith: (view, { user }) => [...view.consumers.values()].filter((one) => one.user === user) },
});
