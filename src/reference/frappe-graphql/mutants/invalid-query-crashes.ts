import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a query that does not validate with status 500',
  breaks: ['frappe-graphql/invalid-query'],
  affects: ['frappe-graphql/invalid-query--upstream'],
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) => (outcome.kind === 'invalid' ? { ...answer(outcome), status: 500 } : answer(outcome)),
  }),
});
