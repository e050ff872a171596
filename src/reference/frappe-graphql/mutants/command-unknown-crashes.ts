import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers the command of a keepalive of an unknown id with status 500',
  breaks: ['frappe-graphql/command-unknown'],
  affects: ['frappe-graphql/command-refused--upstream', 'frappe-graphql/lost-command'],
  binding: 'socketio',
  rules: ({ commandAnswer }) => ({
    commandAnswer(outcome) {
      const answer = commandAnswer(outcome);
      return outcome.kind === 'fault' && outcome.fault === 'SUBSCRIPTION_NOT_FOUND'
        ? { ...answer, status: 500 }
        : answer;
    },
  }),
});
