import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions of a user when one of them is completed',
  breaks: ['frappe-graphql/complete-only'],
  affects: ['frappe-graphql/error-own', ...events, 'frappe-graphql/keepalive*'],
  binding: 'socketio',
  rules: { completes: (view, { user }) => [...view.consumers.values()].filter((one) => one.user === user) },
});
