import { mutant } from '../../mutant.js';
import { keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews subscriptions alone that a socket has joined',
  breaks: ['frappe-graphql/renewed-unjoined'],
  affects: [...keepalives, 'frappe-graphql/socket-end', 'frappe-graphql/rejoin'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) =>
      renews(view, occasion).filter(({ subscriptionId }) => view.joined(subscriptionId).size > 0),
  }),
});
