import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls the event of a new document after_insert',
  breaks: ['frappe-graphql/event-fields'],
  affects: [
    'frappe-graphql/selection-aliases',
    'frappe-graphql/selection-named-fragments',
    'frappe-graphql/selection-directives',
  ],
  rules: ({ changed }) => ({
    changed: (change) => (change.before === null ? { ...changed(change), event: 'after_insert' } : changed(change)),
  }),
});
