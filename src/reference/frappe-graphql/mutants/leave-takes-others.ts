import { mutant } from '../../mutant.js';
import type { Tapped } from '../../tap.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { onSockets } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes the other sockets from a subscription that one leaves',
  breaks: ['frappe-graphql/leave-only'],
  affects: events,
  binding: 'socketio',
  wrap: (endpoint, clock) => {
    const joined = new Set<Tapped>();
    const place = onSockets((connection) => {
      return {
        asked([name, carried], take) {
          take([name, carried]);
          if (name === 'task_subscribe') joined.add(connection);
          if (name !== 'task_unsubscribe') return;
          for (const other of joined) if (other !== connection) other.receive(`42${JSON.stringify([name, carried])}`);
        },
        closed: () => void joined.delete(connection),
      };
    });
    return place(endpoint, clock);
  },
});
