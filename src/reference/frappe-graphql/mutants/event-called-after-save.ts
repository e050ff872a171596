import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls the event of a change after_save',
  breaks: ['frappe-graphql/event-fields'],
  affects: [
    'frappe-graphql/selection-aliases',
    'frappe-graphql/selection-named-fragments',
    'frappe-graphql/selection-directives',
  ],
  rules: ({ changed }) => ({ changed: (change) => ({ ...changed(change), event: 'after_save' }) }),
});
