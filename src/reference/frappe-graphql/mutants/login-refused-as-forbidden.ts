import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a wrong password with status 403',
  breaks: ['frappe-graphql/login-wrong'],
  binding: 'socketio',
  rules: { loginRefused: () => jsonAnswer(403, { message: 'Invalid login credentials' }) },
});
