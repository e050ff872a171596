import { jsonAnswer } from '../../endpoint.js';
import { variant } from '../../mutant.js';
import { guest } from '../facts.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers guests who ask who they are with status 403',
  takes: ['the status of a refusal'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ who }) => ({
    who: (user) => (user === guest ? jsonAnswer(403, { exc_type: 'PermissionError' }) : who(user)),
  }),
});
