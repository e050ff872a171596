import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers setValue, tells of it, and leaves the document as it was',
  breaks: ['frappe-graphql/mutation'],
  affects: ['frappe-graphql/event-document', 'frappe-graphql/event-value', 'frappe-graphql/selection*'],
  rules: ({ written }) => ({ written: (change) => (change.by === 'set' ? null : written(change)) }),
});
