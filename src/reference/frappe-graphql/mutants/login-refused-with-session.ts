import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { cookieOf } from '../rules.js';

export default mutant<Rules>({
  title: 'Gives whoever shows a wrong password a session of the user all the same',
  breaks: ['frappe-graphql/login-wrong-session'],
  affects: ['frappe-graphql/login-wrong'],
  binding: 'socketio',
  rules: {
    loginRefused: (session) => jsonAnswer(401, { message: 'Invalid' }, { 'set-cookie': cookieOf(session) }),
    sessionUser: (asked, user) => user ?? asked,
  },
});
