import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of logins with a wrong password',
  breaks: ['frappe-graphql/user-login-failed'],
  affects: ['frappe-graphql/user-login-user'],
  rules: { tellsLogin: (by) => by === 'http' },
});
