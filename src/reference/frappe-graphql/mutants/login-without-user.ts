import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of logins, and not of whom',
  breaks: ['frappe-graphql/user-login-user'],
  affects: ['frappe-graphql/user-login-event'],
  rules: ({ source }) => ({
    source: (data, consumer) =>
      consumer.subscription === 'user_login' ? { ...source(data, consumer), user: null } : source(data, consumer),
  }),
});
