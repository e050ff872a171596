import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says of every login that it was the subscriber who has logged in',
  breaks: ['frappe-graphql/user-login-user'],
  affects: ['frappe-graphql/user-login-event'],
  rules: ({ source }) => ({
    source: (data, consumer) =>
      consumer.subscription === 'user_login'
        ? { ...source(data, consumer), user: { doctype: 'User', name: consumer.user } }
        : source(data, consumer),
  }),
});
