import { jsonAnswer } from '../../endpoint.js';
import { variant } from '../../mutant.js';
import { guest } from '../facts.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says in lower case who one is',
  takes: ['how a user is called'],
  binding: 'socketio',
  rules: ({ who }) => ({
    who: (user) => (user === guest ? who(user) : jsonAnswer(200, { message: user.toLowerCase() })),
  }),
});
