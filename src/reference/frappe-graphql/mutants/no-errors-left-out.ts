import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves errors out of an event that has none',
  breaks: ['frappe-graphql/no-errors--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      return told.errors === null ? without(told, 'errors') : told;
    },
  }),
});
