import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells the allowed rooms last to first',
  takes: ['the order of allowed rooms'],
  rules: ({ judge }) => ({
    judge(answer, request) {
      const verdict = judge(answer, request);
      return verdict.kind === 'allowed' ? { ...verdict, rooms: verdict.rooms.toReversed() } : verdict;
    },
  }),
});
