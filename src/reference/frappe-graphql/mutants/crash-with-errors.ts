import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { errorJson } from '../results.js';

export default mutant<Rules>({
  title: 'Answers a query that cannot be parsed with status 500, and with errors',
  breaks: ['frappe-graphql/invalid-syntax--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) =>
      outcome.kind === 'syntax' || outcome.kind === 'unreadable'
        ? jsonAnswer(500, { errors: outcome.errors.map(errorJson) })
        : answer(outcome),
  }),
});
