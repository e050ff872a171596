import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { errorJson } from '../results.js';

export default mutant<Rules>({
  title: 'Answers a query that does not validate with errors, and with data beside them',
  breaks: ['frappe-graphql/invalid-query'],
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) =>
      outcome.kind === 'invalid'
        ? jsonAnswer(400, { data: { ping: 'pong' }, errors: outcome.errors.map(errorJson) })
        : answer(outcome),
  }),
});
