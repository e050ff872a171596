import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells events with the type `data`',
  breaks: ['frappe-graphql/event-type', 'frappe-graphql/event-type--upstream'],
  affects: events,
  binding: 'socketio',
  rules: ({ dataFrame }) => ({ dataFrame: (consumer, payload) => ({ ...dataFrame(consumer, payload), type: 'data' }) }),
});
