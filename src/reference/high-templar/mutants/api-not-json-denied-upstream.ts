import { parseJson } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { denied } from '../rules.js';

export default mutant<Rules>({
  title: 'Takes an answer that is no JSON for a refusal',
  breaks: ['high-templar/api-not-json--upstream'],
  profile: 'upstream',
  rules: ({ judge }) => ({
    judge: (answer, request) =>
      answer?.status === 200 && !parseJson(answer.text).ok ? denied : judge(answer, request),
  }),
});
