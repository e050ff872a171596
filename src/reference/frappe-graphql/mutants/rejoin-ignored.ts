import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { idsOf, onSockets } from '../wraps.js';

export default mutant<Rules>({
  title: 'Lets no socket join what another one had joined that has gone',
  breaks: ['frappe-graphql/rejoin'],
  affects: events,
  binding: 'socketio',
  wrap: (endpoint, clock) => {
    const gone = new Set<string>();
    const place = onSockets(() => {
      const joined = new Set<string>();
      return {
        asked([name, carried], take) {
          if (name === 'task_subscribe' && idsOf(carried).some((id) => gone.has(id))) return;
          for (const id of idsOf(carried)) joined.add(id);
          take([name, carried]);
        },
        closed() {
          for (const id of joined) gone.add(id);
        },
      };
    });
    return place(endpoint, clock);
  },
});
