import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nobody of a value that is set',
  breaks: ['frappe-graphql/event'],
  affects: events,
  rules: ({ tellsChange }) => ({ tellsChange: (change) => change.by !== 'set' && tellsChange(change) }),
});
