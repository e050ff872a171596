import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a query that is empty or missing with no data and no errors',
  breaks: ['frappe-graphql/invalid-syntax'],
  affects: ['frappe-graphql/http-answer'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) => (outcome.kind === 'unreadable' ? jsonAnswer(200, { data: null }) : answer(outcome)),
  }),
});
