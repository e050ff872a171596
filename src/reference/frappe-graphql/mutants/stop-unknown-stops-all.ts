import { mutant } from '../../mutant.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Stops all operations of a connection by a stop of what is not running',
  breaks: ['frappe-graphql/stop-harmless'],
  affects: operations,
  binding: 'graphql-ws',
  rules: ({ stops }) => ({
    stops(running, id) {
      const meant = stops(running, id);
      return meant.length > 0 ? meant : running;
    },
  }),
});
