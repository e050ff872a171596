import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Has sessions with signs in them that cookies may have',
  takes: ['the form of a session'],
  binding: 'socketio',
  rules: ({ newSession }) => ({ newSession: () => `${newSession()}=.~!*-` }),
});
