import { mutant } from '../../mutant.js';
import { guest } from '../facts.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes everybody to user_login who is logged in',
  breaks: ['frappe-graphql/user-login-only'],
  affects: ['frappe-graphql/user-login-only--upstream', 'frappe-graphql/init-*'],
  rules: { maySubscribe: (_subscription, user) => user !== guest },
});
