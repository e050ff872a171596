import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { cookieOf, newSecret } from '../rules.js';
import { calling } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes any password that is not empty',
  breaks: ['frappe-graphql/login-wrong'],
  affects: ['frappe-graphql/login-wrong-session', 'frappe-graphql/user-login-failed', ...everything],
  binding: 'socketio',
  wrap: calling('login', () => async (_request, take) => {
    const answer = await take();
    return answer.status === 401
      ? jsonAnswer(200, { message: 'Logged In' }, { 'set-cookie': cookieOf(newSecret()) })
      : answer;
  }),
});
