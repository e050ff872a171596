import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { tellingEvents } from '../wraps.js';

export default mutant<Rules>({
  title: 'Does not tell an event that cannot be resolved',
  breaks: ['frappe-graphql/event-errors'],
  affects: ['frappe-graphql/error-*', ...events],
  binding: 'socketio',
  wrap: tellingEvents(() => (frame, name) => {
    const { errors } = Object(frame.payload);
    return Array.isArray(errors) && errors.length > 0 ? [] : [[name, frame]];
  }),
});
