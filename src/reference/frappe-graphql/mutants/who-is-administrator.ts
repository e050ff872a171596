import { mutant } from '../../mutant.js';
import { guest } from '../facts.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes everybody who is logged in for the administrator when it is asked who one is',
  breaks: ['frappe-graphql/who'],
  affects: ['frappe-graphql/who-own', 'frappe-graphql/login*'],
  binding: 'socketio',
  rules: ({ who }) => ({ who: (user) => who(user === guest ? user : 'Administrator') }),
});
