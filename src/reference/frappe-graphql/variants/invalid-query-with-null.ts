import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { withJson } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers what it cannot carry out with null as data beside the errors',
  takes: ['null for no result'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) =>
      outcome.kind === 'done' ? answer(outcome) : withJson(answer(outcome), (body) => ({ data: null, ...body })),
  }),
});
