import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Gives the cookie of a session all that a cookie can have',
  takes: ['the attributes of the cookie'],
  binding: 'socketio',
  rules: ({ loggedIn }) => ({
    loggedIn: (user, session) => ({
      ...loggedIn(user, session),
      headers: {
        'set-cookie': `sid=${session}; Expires=Fri, 31 Dec 2100 23:59:59 GMT; Max-Age=99999999; Path=/; HttpOnly; SameSite=Lax`,
      },
    }),
  }),
});
