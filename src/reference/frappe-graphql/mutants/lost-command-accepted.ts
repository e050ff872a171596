import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers the command of a keepalive of a lost subscription with status 200',
  breaks: ['frappe-graphql/lost-command'],
  affects: [
    'frappe-graphql/command-unknown',
    'frappe-graphql/completed-not-found',
    'frappe-graphql/command-wrong-name',
  ],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ commandAnswer }) => ({
    commandAnswer(outcome) {
      const answer = commandAnswer(outcome);
      return outcome.kind === 'fault' && /^[0-9a-f-]{36}$/.test(String(outcome.asked.subscriptionId))
        ? jsonAnswer(200, { message: outcome.info })
        : answer;
    },
  }),
});
