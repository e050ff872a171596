import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented, jsonOf, roomsIn } from '../rules.js';

export default variant<Rules>({
  title: 'Tells a room twice that the API allows twice',
  takes: ['high-templar/rooms-duplicates=twice'],
  profile: 'upstream',
  rules: ({ judge }) => ({
    judge(answer, request) {
      const verdict = judge(answer, request);
      const rooms = answer === null ? null : roomsIn(jsonOf(answer), documented.roomOf);
      return verdict.kind === 'allowed' && rooms !== null ? { kind: 'allowed', rooms } : verdict;
    },
  }),
});
