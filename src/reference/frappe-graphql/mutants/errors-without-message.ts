import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the errors of an event by their paths alone',
  breaks: ['frappe-graphql/event-errors-items'],
  affects: ['frappe-graphql/event-errors'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      return Array.isArray(told.errors)
        ? { ...told, errors: told.errors.map((one) => without(Object(one), 'message')) }
        : told;
    },
  }),
});
