import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers the command of a keepalive that fails with status 410',
  takes: ['the status of a refusal'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ commandAnswer }) => ({
    commandAnswer: (outcome) =>
      outcome.kind === 'fault' ? { ...commandAnswer(outcome), status: 410 } : commandAnswer(outcome),
  }),
});
