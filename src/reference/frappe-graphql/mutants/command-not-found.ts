import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers the command of a keepalive that fails with status 404',
  breaks: ['frappe-graphql/command-refused--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ commandAnswer }) => ({
    commandAnswer(outcome) {
      const answer = commandAnswer(outcome);
      return outcome.kind === 'fault' ? { ...answer, status: 404 } : answer;
    },
  }),
});
