import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses a stop that comes before its operation is under way',
  breaks: ['frappe-graphql/stop-at-once'],
  affects: ['frappe-graphql/id-*', 'frappe-graphql/stop-*', 'frappe-graphql/in-flight'],
  profile: 'documented',
  binding: 'graphql-ws',
  rules: { stopsAtOnce: false },
});
