import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers saveDoc, tells of it, and keeps nothing of the document',
  breaks: ['frappe-graphql/mutation'],
  affects: [...events, 'frappe-graphql/no-event'],
  rules: ({ written }) => ({ written: (change) => (change.before === null ? {} : written(change)) }),
});
