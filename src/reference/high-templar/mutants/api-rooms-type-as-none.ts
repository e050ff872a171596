import { isObject, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { jsonOf } from '../rules.js';

export default mutant<Rules>({
  title: 'Takes rooms that are no list for no rooms',
  breaks: ['high-templar/api-rooms-type'],
  affects: ['high-templar/api-*'],
  profile: 'documented',
  rules: ({ judge }) => ({
    judge(answer, request) {
      const body = answer?.status === 200 ? jsonOf(answer) : undefined;
      const rooms = member(body, 'allowed_rooms');
      const wrong = isObject(body) && rooms !== undefined && !Array.isArray(rooms);
      return wrong ? { kind: 'allowed', rooms: [] } : judge(answer, request);
    },
  }),
});
