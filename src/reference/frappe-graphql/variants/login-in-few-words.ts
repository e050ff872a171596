import { jsonAnswer } from '../../endpoint.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a login with nothing but the cookie',
  takes: ['the body of a login'],
  binding: 'socketio',
  rules: { loggedIn: (_user, session) => jsonAnswer(200, {}, { 'set-cookie': `sid=${session}; Path=/` }) },
});
