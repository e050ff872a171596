import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers what it cannot carry out with status 200, and errors',
  takes: ['the status of a refusal'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ answer }) => ({ answer: (outcome) => ({ ...answer(outcome), status: 200 }) }),
});
