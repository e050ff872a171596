import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every subscription of all doctypes',
  breaks: ['frappe-graphql/filter'],
  affects: ['frappe-graphql/filter-variables', ...events],
  rules: { admits: () => true },
});
