import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a query that does not validate with status 422, and guests with 418',
  takes: ['the status of a refusal'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) =>
      outcome.kind === 'done'
        ? answer(outcome)
        : { ...answer(outcome), status: outcome.kind === 'refused' ? 418 : 422 },
  }),
});
