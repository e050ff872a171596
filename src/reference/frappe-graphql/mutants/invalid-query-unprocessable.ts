import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a query that does not validate with status 422',
  breaks: ['frappe-graphql/invalid-query--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) => (outcome.kind === 'invalid' ? { ...answer(outcome), status: 422 } : answer(outcome)),
  }),
});
