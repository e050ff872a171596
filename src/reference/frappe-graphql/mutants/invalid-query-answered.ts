import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a query that does not validate with the data that it understands',
  breaks: ['frappe-graphql/invalid-query'],
  affects: ['frappe-graphql/invalid-query--upstream', 'frappe-graphql/http-answer'],
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) => (outcome.kind === 'invalid' ? jsonAnswer(200, { data: {} }) : answer(outcome)),
  }),
});
