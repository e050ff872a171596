import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nobody of changes of users',
  breaks: ['frappe-graphql/event'],
  affects: ['frappe-graphql/filter*', ...events],
  rules: ({ tellsChange }) => ({ tellsChange: (change) => change.doctype !== 'User' && tellsChange(change) }),
});
