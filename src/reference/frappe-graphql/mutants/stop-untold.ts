import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Stops operations, and does not complete them',
  breaks: ['frappe-graphql/stop'],
  affects: ['frappe-graphql/stop-*', 'frappe-graphql/id-*'],
  binding: 'graphql-ws',
  rules: { stopped: () => [] },
});
