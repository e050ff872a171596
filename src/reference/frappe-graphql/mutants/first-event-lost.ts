import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { tellingEvents } from '../wraps.js';

export default mutant<Rules>({
  title: 'Loses the first event of each subscription',
  breaks: ['frappe-graphql/event-first'],
  affects: events,
  binding: 'socketio',
  wrap: (endpoint, clock) => {
    const heard = new Set<string>();
    const place = tellingEvents(() => (frame, name) => {
      const id = String(frame.id);
      if (heard.has(id)) return [[name, frame]];
      heard.add(id);
      return [];
    });
    return place(endpoint, clock);
  },
});
