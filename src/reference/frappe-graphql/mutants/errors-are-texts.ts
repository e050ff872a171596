import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the errors of an event as texts',
  breaks: ['frappe-graphql/event-errors-items'],
  affects: ['frappe-graphql/event-errors'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      return Array.isArray(told.errors)
        ? { ...told, errors: told.errors.map((one) => String(member(one, 'message'))) }
        : told;
    },
  }),
});
