import { mutant } from '../../mutant.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Stops all operations of a connection by a stop of one',
  breaks: ['frappe-graphql/stop-only'],
  affects: [...operations, 'frappe-graphql/extra-members'],
  binding: 'graphql-ws',
  rules: ({ stops }) => ({ stops: (running, id) => (stops(running, id).length > 0 ? running : []) }),
});
