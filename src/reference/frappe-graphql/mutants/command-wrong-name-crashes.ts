import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers the command of a keepalive with the name of no subscription with status 500',
  breaks: ['frappe-graphql/command-wrong-name'],
  affects: ['frappe-graphql/command-refused--upstream'],
  binding: 'socketio',
  rules: ({ commandAnswer }) => ({
    commandAnswer(outcome) {
      const answer = commandAnswer(outcome);
      return outcome.kind === 'fault' && outcome.fault === 'INVALID_SUBSCRIPTION' ? { ...answer, status: 500 } : answer;
    },
  }),
});
