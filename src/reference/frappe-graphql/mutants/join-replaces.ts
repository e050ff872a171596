import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves what a socket has joined before when it joins another',
  breaks: ['frappe-graphql/join-several'],
  affects: events,
  binding: 'socketio',
  rules: {
    leavesByJoining: (view, listener) => [...view.consumers.keys()].filter((id) => view.joined(id).has(listener)),
  },
});
