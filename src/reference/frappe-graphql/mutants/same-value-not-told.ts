import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nobody of a value that is set and was the same before',
  breaks: ['frappe-graphql/event'],
  rules: ({ tellsChange }) => ({
    tellsChange: (change) =>
      tellsChange(change) && (change.by === 'save' || JSON.stringify(change.before) !== JSON.stringify(change.after)),
  }),
});
