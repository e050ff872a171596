import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells subscriptions to doc_events of logins',
  breaks: ['frappe-graphql/user-login-apart'],
  affects: everything,
  rules: { toldOf: { change: ['doc_events'], login: ['user_login', 'doc_events'] } },
});
