import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nobody of a document that is made',
  breaks: ['frappe-graphql/event-created'],
  affects: events,
  rules: ({ tellsChange }) => ({ tellsChange: (change) => change.before !== null && tellsChange(change) }),
});
