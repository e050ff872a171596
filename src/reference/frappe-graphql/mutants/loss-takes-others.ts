import { mutant } from '../../mutant.js';
import { events, expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses all subscriptions of a user with the first of them',
  breaks: ['frappe-graphql/lost-only'],
  affects: [...expiry, ...events, 'frappe-graphql/keepalive'],
  profile: 'documented',
  binding: 'socketio',
  rules: {
    removes: (view, over) => [...view.consumers.values()].filter(({ user }) => over.some((one) => one.user === user)),
  },
});
