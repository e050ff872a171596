import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers what it cannot carry out with a sentence that is no JSON',
  breaks: ['frappe-graphql/http-answer'],
  affects: [
    'frappe-graphql/invalid-query',
    'frappe-graphql/invalid-syntax',
    'frappe-graphql/guest',
    'frappe-graphql/user-login-only',
  ],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer(outcome) {
      const answered = answer(outcome);
      return outcome.kind === 'done' ? answered : { ...answered, text: 'Bad request' };
    },
  }),
});
