import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells an event that has no errors with an empty list of them',
  breaks: ['frappe-graphql/no-errors--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      return told.errors === null ? { ...told, errors: [] } : told;
    },
  }),
});
