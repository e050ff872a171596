import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a query that cannot be parsed with status 400 and errors',
  breaks: ['frappe-graphql/invalid-syntax--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) =>
      outcome.kind === 'syntax' || outcome.kind === 'unreadable' ? documented.answer(outcome) : answer(outcome),
  }),
});
