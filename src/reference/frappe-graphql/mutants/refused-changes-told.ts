import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of changes that were refused',
  breaks: ['frappe-graphql/no-event'],
  rules: { tellsChange: () => true },
});
