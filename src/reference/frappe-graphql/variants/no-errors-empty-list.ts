import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells events without errors with an empty list of them',
  takes: ['frappe-graphql/no-errors=empty'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      return 'errors' in told ? told : { ...told, errors: [] };
    },
  }),
});
