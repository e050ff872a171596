import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { denied, jsonOf } from '../rules.js';

export default mutant<Rules>({
  title: 'Takes an answer without rooms for a refusal',
  breaks: ['high-templar/api-empty--upstream'],
  profile: 'upstream',
  rules: ({ judge }) => ({
    judge(answer, request) {
      const body = answer === null ? undefined : jsonOf(answer);
      return isObject(body) && !Object.hasOwn(body, 'allowed_rooms') ? denied : judge(answer, request);
    },
  }),
});
