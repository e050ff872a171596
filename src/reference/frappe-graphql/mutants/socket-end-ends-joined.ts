import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions that a socket has joined when it has gone',
  breaks: ['frappe-graphql/socket-end'],
  affects: ['frappe-graphql/rejoin', ...events],
  binding: 'socketio',
  rules: {
    endsWith: (view, listener) =>
      [...view.consumers.values()].filter((one) => view.joined(one.subscriptionId).has(listener)),
  },
});
