import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the errors of an event as objects with a message',
  breaks: ['frappe-graphql/event-errors-items--upstream'],
  affects: ['frappe-graphql/event-errors'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      return Array.isArray(told.errors) ? { ...told, errors: told.errors.map((message) => ({ message })) } : told;
    },
  }),
});
