import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nobody of logins',
  breaks: ['frappe-graphql/user-login-event'],
  affects: ['frappe-graphql/user-login*', 'frappe-graphql/lost-user-login'],
  rules: { tellsLogin: () => false },
});
