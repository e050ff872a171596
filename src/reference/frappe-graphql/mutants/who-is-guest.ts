import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers who is not logged in with status 200, and Guest',
  breaks: ['frappe-graphql/who-guest'],
  affects: ['frappe-graphql/login-wrong-session'],
  binding: 'socketio',
  rules: { who: (user) => jsonAnswer(200, { message: user }) },
});
