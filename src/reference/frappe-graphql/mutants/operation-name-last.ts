import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Carries out the last operation of a document, whatever is asked for',
  breaks: ['frappe-graphql/operation-name'],
  affects: events,
  rules: { operationName: (asked, names) => (asked === null ? asked : (names.at(-1) ?? null)) },
});
