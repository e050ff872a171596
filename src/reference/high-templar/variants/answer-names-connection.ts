import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Carries a name of its own for the connection in each error',
  takes: ['an additional requestId in errors'],
  profile: 'documented',
  rules: ({ refuse }) => ({
    refuse(fault, message, connection) {
      const outcome = refuse(fault, message, connection);
      return outcome.kind === 'error' ? { ...outcome, requestId: connection } : outcome;
    },
  }),
});
