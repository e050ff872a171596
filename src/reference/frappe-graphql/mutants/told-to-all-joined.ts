import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every socket that has joined anything',
  breaks: ['frappe-graphql/join-first'],
  affects: events,
  binding: 'socketio',
  rules: {
    hears: (view) =>
      [...view.listeners].filter((listener) => [...view.consumers.keys()].some((id) => view.joined(id).has(listener))),
  },
});
