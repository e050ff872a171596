import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses user_login to System Managers, too',
  breaks: ['frappe-graphql/user-login'],
  affects: ['frappe-graphql/user-login*', 'frappe-graphql/lost-user-login', 'frappe-graphql/init-*'],
  rules: ({ maySubscribe }) => ({
    maySubscribe: (subscription, user, isManager) =>
      subscription !== 'user_login' && maySubscribe(subscription, user, isManager),
  }),
});
