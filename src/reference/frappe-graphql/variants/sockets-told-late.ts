import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { onSockets } from '../wraps.js';

export default variant<Rules>({
  title: 'Tells sockets everything a moment later than it answers',
  takes: ['frappe-graphql/event-before-answer=after'],
  binding: 'socketio',
  settleMs: 20,
  wrap: onSockets(({ clock }) => ({ told: (event, send) => void clock.after(5, () => send(event)) })),
});
