import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers the command of a keepalive with status 500, as the published server does',
  breaks: ['frappe-graphql/command'],
  affects: ['frappe-graphql/command-cmd'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ commandAnswer }) => ({
    commandAnswer(outcome) {
      const answer = commandAnswer(outcome);
      return outcome.kind === 'kept' ? { ...answer, status: 500 } : answer;
    },
  }),
});
