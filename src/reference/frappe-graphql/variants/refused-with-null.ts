import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { withJson } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers a subscription that it refuses with null under its name beside the errors',
  takes: ['null for no result'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ answer }) => ({
    answer(outcome) {
      const answered = answer(outcome);
      if (outcome.kind !== 'refused') return answered;
      const [{ path = [] } = {}] = outcome.errors;
      return withJson({ ...answered, status: 200 }, (body) => ({ ...body, data: { [String(path[0])]: null } }));
    },
  }),
});
