import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers the command of a keepalive that fails with status 400 and a page',
  takes: ['the body of a refusal'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ commandAnswer }) => ({
    commandAnswer: (outcome) =>
      outcome.kind === 'fault'
        ? { status: 400, headers: { 'content-type': 'text/html' }, text: '<p>No' }
        : commandAnswer(outcome),
  }),
});
