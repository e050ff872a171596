import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a completion, and goes on with the subscription',
  breaks: ['frappe-graphql/completed-silent'],
  affects: ['frappe-graphql/completed-not-found', 'frappe-graphql/error-silent'],
  binding: 'socketio',
  rules: { completes: () => [] },
});
