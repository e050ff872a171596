import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells subscriptions to user_login of changes',
  breaks: ['frappe-graphql/user-login-apart'],
  affects: ['frappe-graphql/user-login*'],
  rules: ({ changed }) => ({
    toldOf: { change: ['doc_events', 'user_login'], login: ['user_login'] },
    changed: (change) => ({ ...changed(change), user: { doctype: 'User', name: change.user } }),
  }),
});
