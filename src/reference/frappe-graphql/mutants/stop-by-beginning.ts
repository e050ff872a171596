import { mutant } from '../../mutant.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Stops all operations whose ids begin with that of a stop',
  breaks: ['frappe-graphql/stop-only'],
  affects: operations,
  binding: 'graphql-ws',
  rules: { stops: (running, id) => running.filter((one) => String(one).startsWith(String(id))) },
});
