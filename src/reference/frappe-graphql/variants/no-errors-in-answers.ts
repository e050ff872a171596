import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { withJson } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers with an empty list of errors where there are none',
  takes: ['the absence of errors'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer: (outcome) =>
      outcome.kind === 'done' ? withJson(answer(outcome), (body) => ({ errors: [], ...body })) : answer(outcome),
  }),
});
