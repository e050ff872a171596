import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a wrong password with status 200 and a message',
  breaks: ['frappe-graphql/login-wrong'],
  affects: ['frappe-graphql/login-wrong-session', 'frappe-graphql/user-login-failed'],
  binding: 'socketio',
  rules: { loginRefused: () => jsonAnswer(200, { message: 'Invalid login credentials' }) },
});
