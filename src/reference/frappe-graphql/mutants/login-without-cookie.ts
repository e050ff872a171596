import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a login without the cookie of its session',
  breaks: ['frappe-graphql/login'],
  affects: everything,
  binding: 'socketio',
  rules: { loggedIn: (user) => jsonAnswer(200, { message: 'Logged In', full_name: user }) },
});
