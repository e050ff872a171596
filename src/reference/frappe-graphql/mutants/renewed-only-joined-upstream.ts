import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews subscriptions alone that a socket has joined, and loses what is due',
  breaks: ['frappe-graphql/renewed-unjoined'],
  affects: [...keepalives, ...events],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) =>
      renews(view, occasion).filter(({ subscriptionId }) => view.joined(subscriptionId).size > 0),
    removes: (_view, over) => over,
    sweepMs: 5000,
  }),
});
