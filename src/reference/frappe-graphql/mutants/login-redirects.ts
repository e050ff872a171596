import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a login with a redirect to the home page',
  breaks: ['frappe-graphql/login'],
  affects: everything,
  binding: 'socketio',
  rules: ({ loggedIn }) => ({
    loggedIn: (user, session) => ({ ...loggedIn(user, session), status: 302 }),
  }),
});
