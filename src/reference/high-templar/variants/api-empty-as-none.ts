import { isObject } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { jsonOf } from '../rules.js';

export default variant<Rules>({
  title: 'Takes an answer of the API without rooms for one that allows none',
  takes: ['high-templar/api-empty=no-rooms'],
  profile: 'documented',
  rules: ({ judge }) => ({
    judge(answer, request) {
      const body = answer?.status === 200 ? jsonOf(answer) : undefined;
      const empty = isObject(body) && !Object.hasOwn(body, 'allowed_rooms');
      return empty ? { kind: 'allowed', rooms: [] } : judge(answer, request);
    },
  }),
});
