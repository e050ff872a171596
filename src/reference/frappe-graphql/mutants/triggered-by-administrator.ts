import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says of every change that the administrator has made it',
  breaks: ['frappe-graphql/triggered-by'],
  rules: ({ changed }) => ({
    changed: (change) => ({ ...changed(change), triggered_by: { doctype: 'User', name: 'Administrator' } }),
  }),
});
