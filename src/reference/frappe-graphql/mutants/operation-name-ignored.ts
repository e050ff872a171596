import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Carries out the first operation of a document, whatever is asked for',
  breaks: ['frappe-graphql/operation-name'],
  affects: events,
  rules: { operationName: (asked, [first = null]) => (asked === null ? asked : first) },
});
