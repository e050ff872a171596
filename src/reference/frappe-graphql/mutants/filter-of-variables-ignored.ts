import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a subscription of all doctypes where they are in its variables',
  breaks: ['frappe-graphql/filter-variables'],
  affects: ['frappe-graphql/keepalive-variables', ...events],
  rules: { arguments: (given, { variables }) => (Object.keys(variables).length === 0 ? given : {}) },
});
