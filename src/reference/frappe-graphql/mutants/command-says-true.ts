import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers the command of a keepalive with true as message',
  breaks: ['frappe-graphql/command'],
  affects: ['frappe-graphql/command-cmd'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ commandAnswer }) => ({
    commandAnswer(outcome) {
      const answer = commandAnswer(outcome);
      return outcome.kind === 'kept' ? jsonAnswer(200, { message: true }) : answer;
    },
  }),
});
