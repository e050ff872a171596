import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells doctypes in lower case',
  breaks: ['frappe-graphql/event-fields'],
  affects: everything,
  rules: ({ changed }) => ({ changed: (change) => ({ ...changed(change), doctype: change.doctype.toLowerCase() }) }),
});
