import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells events without a type',
  breaks: ['frappe-graphql/event-type', 'frappe-graphql/event-type--upstream'],
  affects: events,
  binding: 'socketio',
  rules: ({ dataFrame }) => ({ dataFrame: (consumer, payload) => without(dataFrame(consumer, payload), 'type') }),
});
