import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells events without errors with null as errors',
  takes: ['frappe-graphql/no-errors=null'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      return 'errors' in told ? told : { errors: null, ...told };
    },
  }),
});
