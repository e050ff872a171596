import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { keyOf } from '../rooms.js';

export default variant<Rules>({
  title: 'Tells a room once that the API allows twice',
  takes: ['high-templar/rooms-duplicates=once'],
  profile: 'documented',
  rules: ({ judge }) => ({
    judge(answer, request) {
      const verdict = judge(answer, request);
      if (verdict.kind !== 'allowed') return verdict;
      return { ...verdict, rooms: [...new Map(verdict.rooms.map((room) => [keyOf(room), room])).values()] };
    },
  }),
});
