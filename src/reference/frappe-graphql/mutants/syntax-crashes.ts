import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a query that cannot be parsed with status 500',
  breaks: ['frappe-graphql/invalid-syntax'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) =>
      outcome.kind === 'syntax' || outcome.kind === 'unreadable'
        ? { ...answer(outcome), status: 500 }
        : answer(outcome),
  }),
});
