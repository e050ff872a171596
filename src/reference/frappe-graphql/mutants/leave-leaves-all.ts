import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves all that a socket has joined when it leaves one',
  breaks: ['frappe-graphql/leave-only'],
  affects: events,
  binding: 'socketio',
  rules: { leaves: (view, listener) => [...view.consumers.keys()].filter((id) => view.joined(id).has(listener)) },
});
