import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the names of documents in capitals',
  breaks: ['frappe-graphql/event-fields'],
  affects: everything,
  rules: ({ changed }) => ({ changed: (change) => ({ ...changed(change), name: change.name.toUpperCase() }) }),
});
