import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { jsonOf } from '../rules.js';

export default mutant<Rules>({
  title: 'Takes null for no rooms',
  breaks: ['high-templar/api-rooms-type--upstream'],
  profile: 'upstream',
  rules: ({ judge }) => ({
    judge: (answer, request) =>
      answer?.status === 200 && member(jsonOf(answer), 'allowed_rooms') === null
        ? { kind: 'allowed', rooms: [] }
        : judge(answer, request),
  }),
});
