import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription when the last socket that has joined it has gone',
  breaks: ['frappe-graphql/socket-end'],
  affects: ['frappe-graphql/rejoin', ...events],
  binding: 'socketio',
  rules: {
    endsWith: (view, listener) =>
      [...view.consumers.values()].filter(
        ({ subscriptionId: id }) => view.joined(id).has(listener) && view.joined(id).size === 1,
      ),
  },
});
